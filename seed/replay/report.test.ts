import { describe, expect, it } from 'vitest'
import { summarize } from '../play/statistics'
import { isSound, printReport, type Report } from './report'

const sound: Report = {
  instance: 'small-day',
  speed: 60,
  seed: 7,
  kills: [{ minute: 42.25, downMilliseconds: 3_200 }],
  realSeconds: 160.4,
  tally: {
    orders: 60,
    placed: 59,
    delivered: 58,
    refused: { 'cancelled: no courier on shift': 1, out_of_area: 1 },
    lost: [],
    doubled: [],
    clickToDoor: summarize([30, 40]),
    readyToPickup: summarize([2, 4]),
  },
  api: {
    overall: summarize([10, 20]),
    verbs: { 'POST /api/orders': summarize([10, 20]) ?? never() },
    retries: { connection: 3 },
  },
  checks: [{ law: 'order numbers are unique', offenders: [] }],
  anomalies: [],
}

function never(): never {
  throw new Error('a sample of two has a summary')
}

describe('isSound', () => {
  it('is true when orders were only refused', () => {
    expect(isSound(sound)).toBe(true)
  })

  it.each<[string, Report]>([
    ['an order lost', { ...sound, tally: { ...sound.tally, lost: ['o1: gone'] } }],
    ['an order doubled', { ...sound, tally: { ...sound.tally, doubled: ['o1: twice'] } }],
    ['a row inconsistent', { ...sound, checks: [{ law: 'order numbers are unique', offenders: ['RPL-1'] }] }],
  ])('is false with %s', (_what, report) => {
    expect(isSound(report)).toBe(false)
    expect(printReport(report)).toContain('NOT SOUND')
  })
})

describe('printReport', () => {
  it('says what happened', () => {
    const text = printReport(sound)
    expect(text).toContain('60: 59 placed, 58 delivered, 0 lost, 0 doubled')
    expect(text).toContain('1 × cancelled: no courier on shift')
    expect(text).toMatch(/click to door\s+35\.0\s+35\.0\s+39\.0\s+40\.0/)
    expect(text).toContain('killed at minute 42.3, back after 3.2 s')
    expect(text).toContain('--kill 1 --seed 7')
    expect(text).toContain('3 × connection')
  })

  it('shows the first few of many', () => {
    const lost = Array.from({ length: 14 }, (_, index) => `o${index}: gone`)
    expect(printReport({ ...sound, tally: { ...sound.tally, lost } })).toContain('… and 4 more')
  })
})
