import type { OpeningHours, Span } from '../opening/opening-hours'
import { dayNames } from '../time/day-names'
import type { PromotionKind } from './promotion'
import { type SentenceWord, sentenceWords } from './sentence-words'

/** What is said of a promotion, whole or not. Amounts in minor units, `percent` 10 for 10 %. */
export interface DraftPromotion {
  kind?: PromotionKind
  percent?: number | null
  amount?: number | null
  most?: number | null
  buyPieces?: number | null
  freePieces?: number | null
  /** Products or categories are chosen. */
  chosen: boolean
  minimum?: number | null
  firstOrder?: boolean | null
  code?: string | null
  startsAt?: string | Date | null
  endsAt?: string | Date | null
  hours?: OpeningHours | null
  uses?: number | null
  perCustomer?: number | null
  budget?: number | null
}

/** How the reader reads. */
export interface Reader {
  readonly locale: 'en' | 'fr'
  /** An amount in minor units of the promotion's currency. */
  money(amount: number): string
  /** IANA, of the days that it begins and ends on; absent: that of the process, which in a browser is the reader's. */
  readonly timeZone?: string
}

type Say = (word: SentenceWord, values?: Readonly<Record<string, string | number>>) => string

/** A promotion in one sentence: “10% off, at most $5.00, Friday 17:00–20:00”; undefined as long as it gives nothing. */
export function sayPromotion(draft: DraftPromotion, { locale, money, timeZone }: Reader): string | undefined {
  const say: Say = (word, values = {}) =>
    sentenceWords[locale][word].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  const gift = sayGift(draft, say, locale, money)
  if (!gift) return undefined
  const number = new Intl.NumberFormat(locale)
  const date = (at: string | Date) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(at))
  const { kind, most, chosen, minimum, firstOrder, code, startsAt, endsAt, hours, uses, perCustomer, budget } = draft
  const capped = kind === 'percentage' || kind === 'free_delivery'
  return [
    gift,
    capped && most ? say('most', { amount: money(most) }) : '',
    chosen && kind !== 'free_delivery' ? say('chosen') : '',
    minimum ? say('minimum', { amount: money(minimum) }) : '',
    firstOrder ? say('firstOrder') : '',
    hours ? sayHours(hours, locale) : '',
    startsAt ? say('from', { date: date(startsAt) }) : '',
    endsAt ? say('until', { date: date(endsAt) }) : '',
    code?.trim() ? say('code', { code: code.trim().toUpperCase() }) : '',
    uses ? say('uses', { uses: number.format(uses) }) : '',
    perCustomer ? say('perCustomer', { uses: number.format(perCustomer) }) : '',
    budget ? say('budget', { amount: money(budget) }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

function sayGift(
  { kind, percent, amount, buyPieces, freePieces }: DraftPromotion,
  say: Say,
  locale: 'en' | 'fr',
  money: (amount: number) => string,
): string | undefined {
  switch (kind) {
    case 'percentage': {
      const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
      return percent ? say('percentage', { rate: rate.format(percent / 100) }) : undefined
    }
    case 'fixed':
    case 'price_cut':
      return amount ? say(kind, { amount: money(amount) }) : undefined
    case 'free_delivery':
      return say('free_delivery')
    case 'buy_x_get_y':
      return buyPieces && freePieces ? say('buy_x_get_y', { buy: buyPieces, get: freePieces }) : undefined
    default:
      return undefined
  }
}

/** Days that follow each other with the same times are one: “Monday–Friday 11:00–14:00”. */
function sayHours({ week }: OpeningHours, locale: 'en' | 'fr'): string {
  const names = dayNames(locale)
  const runs: { first: number; last: number; times: string }[] = []
  for (const [day, spans] of week.entries()) {
    const times = sayTimes(spans)
    const run = runs.at(-1)
    if (run?.times === times && run.last === day - 1) run.last = day
    else if (times) runs.push({ first: day, last: day, times })
  }
  const days = ({ first, last }: { first: number; last: number }) =>
    first === last ? names[first] : `${names[first]}–${names[last]}`
  return runs.map((run) => `${days(run)} ${run.times}`).join(' · ')
}

function sayTimes(spans: readonly Span[]): string {
  return spans.map(({ opens, closes }) => `${opens}–${closes}`).join(' + ')
}
