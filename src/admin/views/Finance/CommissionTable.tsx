'use client'
import { FIGURE_LABELS, TIER_LABELS } from '../../../domain/finance/labels'
import { writeRate } from '../../../domain/finance/write-rate'
import type { CommissionRow } from '../../../queries/finance/restaurant-finance'
import type { Numbers } from '../Dashboard/numbers'
import { SumTable } from './SumTable'
import type { FinanceWords } from './words'

interface Props {
  rows: readonly CommissionRow[]
  numbers: Numbers
  words: FinanceWords
}

/** By rate and plan: on what it was taken, and what it came to. */
export function CommissionTable({ rows, numbers, words: { say, label, locale } }: Props) {
  return (
    <SumTable
      caption={say('commission')}
      heads={[say('plan'), say('rate'), label(FIGURE_LABELS.orders), say('base'), say('amount')]}
      rows={rows.map(({ plan, tier, basisPoints, base, amount, orders }) => ({
        key: `${plan} ${tier} ${basisPoints}`,
        cells: [
          <>
            {plan ?? say('usualPlan')}
            <small className="wb-quiet"> · {label(TIER_LABELS[tier ?? 'unknown'])}</small>
          </>,
          writeRate(basisPoints, locale),
          numbers.count(orders),
          numbers.money(base),
          numbers.money(amount),
        ],
      }))}
    />
  )
}
