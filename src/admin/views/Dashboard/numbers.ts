import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney, formatMoneyShort } from '../../../domain/money/format-money'

type Locale = 'en' | 'fr'

/** English here is for people of many countries: 24 hours, and the day before the month. */
const tagOf = (locale: Locale) => (locale === 'fr' ? 'fr' : 'en-GB')

/** How the numbers of one dashboard are told: in the person's language, the market's money and the market's time. */
export function numbersIn(locale: Locale, { currency, timeZone }: { currency: CurrencyCode; timeZone: string }) {
  const plain = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', maximumFractionDigits: 0 })
  const clock = new Intl.DateTimeFormat(tagOf(locale), { hour: '2-digit', minute: '2-digit', timeZone })
  const day = new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', day: 'numeric', month: 'long', timeZone })
  const weekday = new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', timeZone })
  const shortDay = new Intl.DateTimeFormat(tagOf(locale), { day: 'numeric', month: 'short', timeZone })
  const moment = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return {
    count: (value: number) => plain.format(value),
    money: (amount: number) => formatMoney({ amount, currency }, locale),
    shortMoney: (amount: number) => formatMoneyShort({ amount: Math.round(amount), currency }, locale),
    /** `94 %` of a whole; a dash where there is no whole. */
    share: (part: number, whole: number) => (whole > 0 ? percent.format(part / whole) : '–'),
    /** `+12 %` against what it was; undefined where there is nothing to compare with. */
    change: (is: number, was: number) => (was > 0 ? change.format((is - was) / was) : undefined),
    minutes: (value: number | null) => (value === null ? '–' : minutes.format(value)),
    clock: (at: string) => clock.format(new Date(at)),
    day: (at: string) => day.format(new Date(at)),
    weekday: (at: string) => weekday.format(new Date(at)),
    shortDay: (at: string) => shortDay.format(new Date(at)),
    moment: (at: string) => moment.format(new Date(at)),
  }
}

export type Numbers = ReturnType<typeof numbersIn>

/** Whole minutes from one moment to another; negative when it comes first. */
export function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
}
