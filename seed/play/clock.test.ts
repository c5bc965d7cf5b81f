import { describe, expect, it } from 'vitest'
import { VirtualClock } from './clock'

const origin = new Date('2026-01-05T00:00:00Z')
const anchor = new Date('2026-03-01T12:00:00Z')

function clockAt(real: string, factor = 60): VirtualClock {
  return new VirtualClock({ factor, origin, anchor }, () => Date.parse(real))
}

describe('VirtualClock', () => {
  it('runs from the origin at the anchor, factor times as fast as the world', () => {
    expect(clockAt('2026-03-01T12:00:00Z').now()).toEqual(origin)
    expect(clockAt('2026-03-01T12:00:02Z').now()).toEqual(new Date('2026-01-05T00:02:00Z'))
    expect(clockAt('2026-03-01T12:00:02Z').minute()).toBe(2)
  })

  it('goes back before the origin when the anchor is still to come', () => {
    expect(clockAt('2026-03-01T11:59:30Z').minute()).toBe(-30)
  })

  it('tells how long to wait in real time, and nothing for what has passed', () => {
    expect(clockAt('2026-03-01T12:00:00Z').realMillisecondsUntil(3)).toBe(3_000)
    expect(clockAt('2026-03-01T12:00:05Z').realMillisecondsUntil(3)).toBe(0)
  })

  it('translates minutes of the day to moments and back', () => {
    const clock = clockAt('2026-03-01T12:00:00Z')
    expect(clock.at(90)).toEqual(new Date('2026-01-05T01:30:00Z'))
    expect(clock.minuteOf(clock.at(12.5))).toBe(12.5)
  })

  it('waits until the minute has come', async () => {
    const clock = new VirtualClock({ factor: 6_000, origin, anchor: new Date() })
    await clock.until(2)
    expect(clock.minute()).toBeGreaterThanOrEqual(2)
  })

  it('stops waiting when the day is over', async () => {
    const over = new AbortController()
    const waiting = new VirtualClock({ factor: 1, origin, anchor: new Date() }).until(600, over.signal)
    over.abort()
    await expect(waiting).resolves.toBeUndefined()
  })
})
