import { FIGURES, type Figures } from '../../src/domain/finance/figures'
import { FIGURE_LABELS, TIER_LABELS } from '../../src/domain/finance/labels'
import { REPORT_WORDS } from '../../src/domain/finance/words'
import { writeRate } from '../../src/domain/finance/write-rate'
import type { PrintedReport, PrintedTable } from '../../src/ports/printing'
import type { CurrencyFinance, RestaurantFinance } from '../../src/queries/finance/restaurant-finance'
import { printedDay, printedMoney, printedPeriod } from './printed'

type Locale = 'en' | 'fr'

const BY_DAY = ['orders', 'sales', 'byRestaurant', 'commission', 'taxEffect', 'corrections', 'earned'] as const

/** A restaurant's statement of a period: what it is owed, what it earned and how that came about. */
export function financeReport({ restaurant, period, currencies }: RestaurantFinance, locale: Locale): PrintedReport {
  const words = REPORT_WORDS[locale]
  const { market } = restaurant
  return {
    locale,
    title: `${words.finance} – ${restaurant.name}`,
    subtitle: `${printedPeriod(period, locale)} · ${market.name} · ${market.timeZone}`,
    facts: currencies.flatMap((each) => factsOf(each, locale, currencies.length > 1)),
    tables: currencies.flatMap((each) => tablesOf(each, locale, currencies.length > 1)),
    footer: `${restaurant.name} · ${printedPeriod(period, locale)}`,
  }
}

function factsOf({ currency, balance, totals }: CurrencyFinance, locale: Locale, several: boolean) {
  const words = REPORT_WORDS[locale]
  const money = printedMoney(currency, locale)
  const of = (label: string) => (several ? `${label} (${currency})` : label)
  return [
    { label: of(words.payable), value: money(balance.payable) },
    ...(balance.receivable > 0 ? [{ label: of(words.receivable), value: money(balance.receivable) }] : []),
    ...FIGURES.map((figure) => ({ label: of(FIGURE_LABELS[figure][locale]), value: told(totals, figure, money) })),
  ]
}

function tablesOf(
  { currency, days, totals, commission, movements }: CurrencyFinance,
  locale: Locale,
  several: boolean,
) {
  const words = REPORT_WORDS[locale]
  const money = printedMoney(currency, locale)
  const of = (title: string) => (several ? `${title} (${currency})` : title)
  const cells = (figures: Figures) => BY_DAY.map((figure) => told(figures, figure, money))
  const byDay: PrintedTable = {
    title: of(words.byDay),
    heads: [words.day, ...BY_DAY.map((figure) => FIGURE_LABELS[figure][locale])],
    rows: days.map((figures) => [printedDay(figures.day, locale), ...cells(figures)]),
    sums: [words.total, ...cells(totals)],
  }
  const rates: PrintedTable = {
    title: of(words.commission),
    heads: [words.plan, words.rate, words.orders, words.base, words.amount],
    rows: commission.map(({ plan, tier, basisPoints, base, amount, orders }) => [
      `${plan ?? words.usualPlan} · ${TIER_LABELS[tier ?? 'unknown'][locale]}`,
      writeRate(basisPoints, locale),
      String(orders),
      money(base),
      money(amount),
    ]),
  }
  const moved: PrintedTable = {
    title: of(words.movements),
    heads: [words.day, words.amount],
    rows: movements.map(({ day, reason, amount }) => [
      [printedDay(day, locale), reason].filter(Boolean).join(' · '),
      money(amount),
    ]),
  }
  return [byDay, rates, moved].filter(({ rows }) => rows.length > 0)
}

function told(figures: Figures, figure: keyof Figures, money: (amount: number) => string): string {
  return figure === 'orders' ? String(figures.orders) : money(figures[figure])
}
