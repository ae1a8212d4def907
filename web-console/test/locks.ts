/** Locks as a browser gives them: one at a time for a name, the next when its work is done. */
export class Locks {
  private readonly queues = new Map<string, (() => void)[]>()

  request = (name: string, options: LockOptions, work: (lock: Lock | null) => unknown): Promise<unknown> => {
    const queue = this.queues.get(name)
    if (queue && options.ifAvailable) return Promise.resolve(work(null))
    if (!queue) {
      this.queues.set(name, [])
      return this.run(name, work)
    }
    return new Promise((done, refuse) => {
      const turn = () => done(this.run(name, work))
      queue.push(turn)
      options.signal?.addEventListener('abort', () => {
        if (!queue.includes(turn)) return
        queue.splice(queue.indexOf(turn), 1)
        refuse(options.signal!.reason)
      })
    })
  }

  manager = () => this as unknown as LockManager

  private async run(name: string, work: (lock: Lock | null) => unknown): Promise<unknown> {
    try {
      return await work({ name, mode: 'exclusive' })
    } finally {
      const next = this.queues.get(name)?.shift()
      if (next) next()
      else this.queues.delete(name)
    }
  }
}
