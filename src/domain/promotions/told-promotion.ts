import type { CurrencyCode } from '../money/currencies'
import { formatMoney } from '../money/format-money'
import type { LocalMoment } from '../opening/local-moment'
import { openIntervals } from '../opening/open-intervals'
import { momentOf } from '../time/wall-clock'
import { type DraftPromotion, sayPromotion } from './say-promotion'

/** A promotion that customers may know of: one that applies by itself, or whose code is told. What its limits are in all is not theirs. */
export interface ToldPromotion extends Omit<DraftPromotion, 'uses' | 'budget' | 'startsAt' | 'endsAt'> {
  readonly id: string
  readonly names: { readonly en?: string; readonly fr?: string }
  /** ISO 8601. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** Null: all of its market. */
  readonly restaurantIds: readonly string[] | null
  readonly priority: number
}

/** As customers read it. */
export interface Tidings {
  readonly name: string
  readonly sentence: string
}

/** Where a promotion is read. */
interface Reading {
  readonly locale: 'en' | 'fr'
  readonly currency: CurrencyCode
  readonly timeZone: string
}

/** There is room for so many on a card. */
const MOST_TOLD = 3

/** Null for one that gives nothing. */
export function tellPromotion(promotion: ToldPromotion, { locale, currency, timeZone }: Reading): Tidings | null {
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  const sentence = sayPromotion(promotion, { locale, money, timeZone })
  const { names } = promotion
  return sentence ? { name: names[locale] ?? names.en ?? names.fr ?? sentence, sentence } : null
}

/** What a restaurant's customers are told on the day of a moment: the most important that are still to be had then. */
export function tellToday(
  promotions: readonly ToldPromotion[],
  moment: LocalMoment,
  { currency, timeZone }: Omit<Reading, 'locale'>,
  locale: 'en' | 'fr',
): Tidings[] {
  return holdingToday(promotions, moment, timeZone)
    .flatMap((promotion) => tellPromotion(promotion, { locale, currency, timeZone }) ?? [])
    .slice(0, MOST_TOLD)
}

/** Those that hold at a moment or later on its day, the most important first. */
export function holdingToday(
  promotions: readonly ToldPromotion[],
  moment: LocalMoment,
  timeZone: string,
): ToldPromotion[] {
  const midnight = new Date(momentOf(Date.parse(moment.date) + 86_400_000, timeZone))
  return promotions
    .filter((promotion) => holdsBefore(promotion, { from: moment.at, to: midnight }, timeZone))
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
}

function holdsBefore({ startsAt, endsAt, hours }: ToldPromotion, span: { from: Date; to: Date }, timeZone: string) {
  const from = Math.max(span.from.getTime(), startsAt ? Date.parse(startsAt) : 0)
  const to = Math.min(span.to.getTime(), endsAt ? Date.parse(endsAt) : Number.POSITIVE_INFINITY)
  if (from >= to) return false
  if (!hours) return true
  return openIntervals({ hours, holidays: [], timeZone }, span.from, 0).some(
    (open) => open.from.getTime() < to && open.to.getTime() > from,
  )
}

/** Whether it is for a restaurant. */
export function isFor({ restaurantIds }: ToldPromotion, restaurantId: string): boolean {
  return restaurantIds === null || restaurantIds.includes(restaurantId)
}
