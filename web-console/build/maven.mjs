// What Maven runs: installs, builds and tests the console, and leaves out what has been done for these very sources.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
process.chdir(home)

const settings = ['package.json', 'package-lock.json', 'index.html', 'vite.config.ts', 'tsconfig.json', 'build']

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!readdirSync('.', { withFileTypes: true }).some((entry) => entry.name === path && entry.isDirectory())) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function digestOf(...paths) {
  const digest = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) digest.update(file).update('\0').update(readFileSync(file)).update('\0')
  return digest.digest('hex')
}

function once(mark, digest, result, work) {
  if (existsSync(result) && existsSync(mark) && readFileSync(mark, 'utf8') === digest) return
  work()
  mkdirSync('target', { recursive: true })
  writeFileSync(mark, digest)
}

function run(command, ...args) {
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: windows })
  if (error?.code === 'ENOENT') {
    console.error(`web-console: 找不到 ${command}，请先安装 Node.js 20.19 或更高版本（含 npm）并放入 PATH。`)
    process.exit(1)
  }
  if (status !== 0) process.exit(status ?? 1)
}

const bin = (tool) => join('node_modules', '.bin', tool)

once('node_modules/.installed', digestOf('package.json', 'package-lock.json'), 'node_modules', () =>
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'),
)

if (process.argv[2] === 'build') {
  once('target/console.built', digestOf(...settings, 'src', 'public'), 'target/dist/index.html', () => {
    // Maven copies and never takes away: files of an earlier build would stay in the jar.
    rmSync('target/classes/META-INF/resources', { recursive: true, force: true })
    run(bin('vite'), 'build', '--logLevel', 'warn')
  })
} else {
  once('target/console.tested', digestOf(...settings, 'src', 'test'), 'target', () => {
    run(bin('vue-tsc'), '--noEmit', '-p', 'tsconfig.json')
    run(bin('vitest'), 'run', '--reporter=dot')
  })
}
