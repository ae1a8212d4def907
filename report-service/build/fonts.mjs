// What Maven runs: fetches the typeface of the printed forms and lays out the two weights they need; skipped when they are there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const from = join('node_modules', '@expo-google-fonts', 'noto-serif-sc')
const to = join('target', 'fonts', 'fonts')
const files = {
  'NotoSerifSC-400.ttf': join(from, '400Regular', 'NotoSerifSC_400Regular.ttf'),
  'NotoSerifSC-700.ttf': join(from, '700Bold', 'NotoSerifSC_700Bold.ttf'),
  'LICENSE_FONT.txt': join(from, 'LICENSE_FONT'),
}

function digestOf(...paths) {
  const digest = createHash('sha256')
  for (const path of paths) digest.update(readFileSync(path)).update('\0')
  return digest.digest('hex')
}

function once(mark, digest, results, work) {
  if (results.every(existsSync) && existsSync(mark) && readFileSync(mark, 'utf8') === digest) return
  work()
  writeFileSync(mark, digest)
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (error?.code === 'ENOENT') {
    console.error(`report-service: 找不到 ${command}，请先安装 Node.js 20.19 或更高版本（含 npm）并放入 PATH。`)
    process.exit(1)
  }
  if (status !== 0) process.exit(status ?? 1)
}

const wanted = digestOf('package.json', 'package-lock.json')
mkdirSync(to, { recursive: true })
once(join('target', 'fonts.laid-out'), wanted, Object.keys(files).map((name) => join(to, name)), () => {
  once(join('node_modules', '.installed'), wanted, Object.values(files), () =>
    run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'),
  )
  for (const [name, source] of Object.entries(files)) copyFileSync(source, join(to, name))
})
