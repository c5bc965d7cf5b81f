import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import { holdingToday, isFor, type ToldPromotion, tellPromotion } from './told-promotion'

const ZONE = 'Africa/Douala'

const promotion = (wish: Partial<ToldPromotion> = {}): ToldPromotion => ({
  id: 'a',
  names: { en: 'Lunch', fr: 'Midi' },
  kind: 'percentage',
  percent: 10,
  chosen: false,
  startsAt: null,
  endsAt: null,
  hours: null,
  restaurantIds: null,
  priority: 0,
  ...wish,
})

/** On a Friday in Douala, an hour ahead of UTC. */
const holdsAt = (time: string, wish: Partial<ToldPromotion>) =>
  holdingToday([promotion(wish)], localMoment(new Date(`2026-11-20T${time}+01:00`), ZONE), ZONE).length === 1

describe('a promotion is told', () => {
  it('on the day that it begins, and no more from the moment on that it ends', () => {
    const startsAt = '2026-11-20T17:00:00Z'
    expect(holdsAt('00:00', { startsAt })).toBe(true)
    expect(holdsAt('23:59', { startsAt: '2026-11-20T23:00:00Z' })).toBe(false)
    expect(holdsAt('17:59:59', { endsAt: '2026-11-20T17:00:00Z' })).toBe(true)
    expect(holdsAt('18:00', { endsAt: '2026-11-20T17:00:00Z' })).toBe(false)
  })

  it('until its hours of the day are over, those of the evening before among them', () => {
    const week = [[], [], [], [{ opens: '22:00', closes: '02:00' }], [{ opens: '11:00', closes: '14:00' }], [], []]
    const hours = { week, special: [] }
    for (const time of ['01:59', '02:00', '08:00', '13:59']) expect(holdsAt(time, { hours })).toBe(true)
    expect(holdsAt('14:00', { hours })).toBe(false)
    expect(holdsAt('08:00', { hours, endsAt: '2026-11-20T10:00:00Z' })).toBe(false)
    expect(holdsAt('08:00', { hours, startsAt: '2026-11-20T13:00:00Z' })).toBe(false)
  })

  it('after those of a higher priority', () => {
    const told = holdingToday(
      [promotion({ id: 'b' }), promotion(), promotion({ id: 'c', priority: 5 })],
      localMoment(new Date('2026-11-20T12:00:00Z'), ZONE),
      ZONE,
    )
    expect(told.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('in the language of its reader, by the clock of its market', () => {
    const endsAt = '2026-11-20T23:30:00Z'
    const told = (locale: 'en' | 'fr') =>
      tellPromotion(promotion({ endsAt }), { locale, currency: 'XAF', timeZone: ZONE })
    expect(told('en')).toEqual({ name: 'Lunch', sentence: '10% off, until Nov 21, 2026' })
    expect(told('fr')?.name).toBe('Midi')
    expect(told('fr')?.sentence).toMatch(/^10\s% de remise, jusqu’au 21 nov\. 2026$/)
    const none = promotion({ percent: null })
    expect(tellPromotion(none, { locale: 'en', currency: 'XAF', timeZone: ZONE })).toBeNull()
  })

  it('where it is for, and nowhere else', () => {
    expect([isFor(promotion(), 'x'), isFor(promotion({ restaurantIds: ['y'] }), 'x')]).toEqual([true, false])
  })
})
