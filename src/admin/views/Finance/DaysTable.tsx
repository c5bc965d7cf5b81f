'use client'
import type { Figures } from '../../../domain/finance/figures'
import { FIGURE_LABELS } from '../../../domain/finance/labels'
import type { DayFigures } from '../../../queries/finance/restaurant-finance'
import type { Numbers } from '../Dashboard/numbers'
import { noon } from './noon'
import { SumTable } from './SumTable'
import type { FinanceWords } from './words'

interface Props {
  days: readonly DayFigures[]
  totals: Figures
  numbers: Numbers
  words: FinanceWords
}

const COLUMNS = ['orders', 'sales', 'byRestaurant', 'commission', 'taxEffect', 'corrections', 'earned'] as const

/** Days on which something was booked, newest first. What was nothing in all of them has no column. */
export function DaysTable({ days, totals, numbers, words: { say, label } }: Props) {
  const shown = COLUMNS.filter((figure) => ALWAYS.has(figure) || days.some((day) => day[figure] !== 0))
  const told = (figures: Figures) =>
    shown.map((figure) => (figure === 'orders' ? numbers.count(figures.orders) : numbers.money(figures[figure])))
  return (
    <SumTable
      brief
      caption={say('days')}
      heads={[say('day'), ...shown.map((figure) => label(FIGURE_LABELS[figure]))]}
      rows={days.toReversed().map((day) => ({ key: day.day, cells: [numbers.shortDay(noon(day.day)), ...told(day)] }))}
      sums={[say('total'), ...told(totals)]}
    />
  )
}

const ALWAYS: ReadonlySet<(typeof COLUMNS)[number]> = new Set(['orders', 'sales', 'commission', 'earned'])
