import { describe, expect, it } from 'vitest'
import { formatOrderNumber } from './order-number'

const DOUALA = {
  marketCode: 'dla',
  sequence: 42,
  placedOn: new Date('2026-11-21T12:00:00Z'),
  timeZone: 'Africa/Douala',
}

describe('formatOrderNumber', () => {
  it('reads market, day and sequence', () => {
    expect(formatOrderNumber(DOUALA)).toBe('DLA-261121-0042')
  })

  it('takes the day of the market, not of the server', () => {
    const late = new Date('2026-11-22T03:30:00Z')
    expect(formatOrderNumber({ ...DOUALA, placedOn: late })).toBe('DLA-261122-0042')
    expect(formatOrderNumber({ ...DOUALA, marketCode: 'MIA', placedOn: late, timeZone: 'America/New_York' })).toBe(
      'MIA-261121-0042',
    )
  })

  it('keeps zeros of dates', () => {
    expect(formatOrderNumber({ ...DOUALA, placedOn: new Date('2030-01-02T12:00:00Z') })).toBe('DLA-300102-0042')
  })

  it('grows past four digits', () => {
    expect(formatOrderNumber({ ...DOUALA, sequence: 12_345 })).toBe('DLA-261121-12345')
  })

  it.each([
    { marketCode: 'DL' },
    { marketCode: 'D1A' },
    { sequence: 0 },
    { sequence: 1.5 },
    { timeZone: 'Africa/Atlantis' },
    { placedOn: new Date(Number.NaN) },
  ])('refuses %o', (wrong) => {
    expect(() => formatOrderNumber({ ...DOUALA, ...wrong })).toThrow(RangeError)
  })
})
