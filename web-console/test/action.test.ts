import { describe, expect, it } from 'vitest'
import { Intention, useAction } from '@/api/action'
import { Problem } from '@/api/problem'

const away = new Problem({ status: 503, code: 'SERVICE_AWAY' })
const refused = new Problem({ status: 422, code: 'FIELDS_REFUSED' })

describe('an intention', () => {
  it('keeps its key while the outcome is unknown', () => {
    const intention = new Intention()
    const key = intention.keyFor({ numbers: ['1'] })
    intention.settle(away)
    expect(intention.keyFor({ numbers: ['1'] })).toBe(key)
  })

  it('takes a new key for another content', () => {
    const intention = new Intention()
    const key = intention.keyFor({ numbers: ['1'] })
    intention.settle(away)
    expect(intention.keyFor({ numbers: ['2'] })).not.toBe(key)
  })

  it('is over once it was done or refused', () => {
    const intention = new Intention()
    const first = intention.keyFor('a')
    intention.settle()
    const second = intention.keyFor('a')
    intention.settle(refused)
    expect(new Set([first, second, intention.keyFor('a')]).size).toBe(3)
  })
})

describe('an action', () => {
  it('runs once at a time', async () => {
    let calls = 0
    let finish = () => {}
    const { busy, run } = useAction(async () => {
      calls++
      await new Promise<void>((resolve) => (finish = resolve))
      return calls
    })
    const first = run()
    expect(busy.value).toBe(true)
    expect(await run()).toBeUndefined()
    finish()
    expect(await first).toBe(1)
    expect(busy.value).toBe(false)
  })

  it('keeps a refusal and passes a fault on', async () => {
    const refusing = useAction(async () => Promise.reject(refused))
    expect(await refusing.run()).toBeUndefined()
    expect(refusing.problem.value).toBe(refused)
    const failing = useAction(async () => Promise.reject(new Error('bug')))
    await expect(failing.run()).rejects.toThrow('bug')
    expect(failing.busy.value).toBe(false)
  })
})
