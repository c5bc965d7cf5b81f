import { describe, expect, it } from 'vitest'
import { summarize } from './statistics'

describe('summarize', () => {
  it('interpolates between ranks', () => {
    expect(summarize([40, 10, 30, 20])).toMatchObject({ count: 4, mean: 25, p50: 25, max: 40 })
    expect(summarize([40, 10, 30, 20])?.p90).toBeCloseTo(37)
  })

  it('is that one value for a sample of one', () => {
    expect(summarize([7])).toEqual({ count: 1, mean: 7, p50: 7, p90: 7, p95: 7, p99: 7, max: 7 })
  })

  it('says nothing about an empty sample', () => {
    expect(summarize([])).toBeUndefined()
  })
})
