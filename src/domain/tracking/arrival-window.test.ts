import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalWindow } from './arrival-window'

const at = (time: string) => new Date(`2026-11-21T${time}:00Z`)
const windowOf = (eta: string, now: string) => {
  const { from, to } = arrivalWindow({ eta: at(eta), now: at(now) })
  return [from, to].map((moment) => moment.toISOString().slice(11, 16))
}

describe('arrivalWindow', () => {
  it('is narrow when the driver is near', () => {
    expect(windowOf('12:07', '12:03')).toEqual(['12:05', '12:15'])
  })

  it('is wide when much is still ahead, and more so to the late side', () => {
    expect(windowOf('13:00', '12:00')).toEqual(['12:50', '13:15'])
  })

  it('does not begin before the five minutes that are running', () => {
    expect(windowOf('12:01', '12:01')).toEqual(['12:00', '12:05'])
  })

  it('goes with the driver when the expected moment has passed', () => {
    expect(windowOf('11:40', '12:01')).toEqual(['12:00', '12:05'])
  })

  it('holds the expected moment, and has two ends in whole five minutes', () => {
    const now = at('12:00').getTime()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_800_000 }), (ahead) => {
        const eta = new Date(now + ahead)
        const { from, to } = arrivalWindow({ eta, now: new Date(now) })
        expect(from.getTime()).toBeLessThanOrEqual(eta.getTime())
        expect(to.getTime()).toBeGreaterThanOrEqual(eta.getTime())
        expect(to.getTime()).toBeGreaterThan(from.getTime())
        expect([from.getTime() % 300_000, to.getTime() % 300_000]).toEqual([0, 0])
      }),
    )
  })
})
