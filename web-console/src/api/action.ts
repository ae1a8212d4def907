import { ref, type Ref } from 'vue'
import { newKey } from './http'
import { Problem } from './problem'

/** Keeps the key of an intention until its outcome is known; what was not decided is repeated under the same key. */
export class Intention {
  private key: string | null = null
  private content: string | null = null

  keyFor(body: unknown): string {
    const content = JSON.stringify(body ?? null)
    if (this.key === null || this.content !== content) {
      this.key = newKey()
      this.content = content
    }
    return this.key
  }

  settle(failure?: unknown): void {
    if (failure instanceof Problem && failure.undecided) return
    this.key = null
    this.content = null
  }
}

export interface Action<A extends unknown[], R> {
  busy: Ref<boolean>
  problem: Ref<Problem | null>
  run(...args: A): Promise<R | undefined>
}

/** A button's work: never twice at once, its refusal kept beside it. What it throws beyond refusals is a fault and goes on. */
export function useAction<A extends unknown[], R>(work: (intention: Intention, ...args: A) => Promise<R>): Action<A, R> {
  const busy = ref(false)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  const intention = new Intention()
  async function run(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      const result = await work(intention, ...args)
      intention.settle()
      return result
    } catch (failure) {
      intention.settle(failure)
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
