import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../play/clock'
import { dayScale } from './day-scale'

describe('dayScale', () => {
  const server = { factor: 60, origin: new Date('2026-01-05T10:00:00Z'), anchor: new Date('2026-03-01T12:00:00Z') }
  const begins = new Date('2026-03-01T12:01:00Z')

  it('begins the day at its first minute', () => {
    expect(new VirtualClock(dayScale(server, begins, 205), () => begins.getTime()).minute()).toBe(205)
  })

  it('tells the same virtual time as the server, before and after', () => {
    for (const real of ['2026-03-01T11:00:00Z', '2026-03-01T12:01:00Z', '2026-03-01T12:30:07Z']) {
      const now = () => Date.parse(real)
      expect(new VirtualClock(dayScale(server, begins, 205), now).now()).toEqual(new VirtualClock(server, now).now())
    }
  })
})
