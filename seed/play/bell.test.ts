import { describe, expect, it } from 'vitest'
import { Bell } from './bell'

const never = new Promise<void>(() => undefined)

describe('Bell', () => {
  it('wakes whoever waits', async () => {
    const bell = new Bell()
    const heard = bell.heard(never)
    bell.ring()
    await expect(heard).resolves.toBeUndefined()
  })

  it('keeps a ring for the next who waits, and only one', async () => {
    const bell = new Bell()
    bell.ring()
    bell.ring()
    await bell.heard(never)
    const second = await Promise.race([bell.heard(never).then(() => 'rung'), Promise.resolve('silent')])
    expect(second).toBe('silent')
  })

  it('ends with the other promise', async () => {
    await expect(new Bell().heard(Promise.resolve())).resolves.toBeUndefined()
  })
})
