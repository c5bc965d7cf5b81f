import { describe, expect, it } from 'vitest'
import { pause } from './clock'
import { inParallel } from './in-parallel'

describe('inParallel', () => {
  it('answers in order, with no more under way than told', async () => {
    let under = 0
    let most = 0
    const doubled = await inParallel([5, 1, 3, 2, 4], 2, async (number) => {
      most = Math.max(most, ++under)
      await pause(number)
      under--
      return number * 2
    })
    expect(doubled).toEqual([10, 2, 6, 4, 8])
    expect(most).toBe(2)
  })

  it('fails when one fails', async () => {
    const failing = inParallel([1, 2, 3], 2, async (number) => {
      if (number === 2) throw new Error('two')
    })
    await expect(failing).rejects.toThrow('two')
  })
})
