'use client'
import { FIGURE_LABELS } from '../../../domain/finance/labels'
import type { Numbers } from '../Dashboard/numbers'
import { Figure } from '../Dashboard/parts/Figure'
import { noon } from './noon'
import type { SectionProps } from './section-props'
import type { FinanceWords } from './words'

type Props = SectionProps & { numbers: Numbers; words: FinanceWords }

/** What an owner looks for first, each against the period before. */
export function FinanceFigures({ finance, before: span, numbers, words: { say, label } }: Props) {
  const { currency, totals, before, balance, days } = finance
  const { money, share, change, shortDay } = numbers
  const spanned = { from: shortDay(noon(span.from)), to: shortDay(noon(span.to)) }
  const moved = change(totals.earned, before.earned)
  const held = { ...spanned, amount: money(before.earned) }
  const href = days.length > 0 ? `#wb-days-${currency}` : '#wb-finance-orders'
  return (
    <ul className="wb-figures">
      <Figure
        label={label(FIGURE_LABELS.earned)}
        value={money(totals.earned)}
        hint={moved ? say('changed', { ...held, change: moved }) : say('before', held)}
        href={href}
      />
      <Figure
        label={say('payable')}
        value={money(balance.payable)}
        hint={
          balance.receivable > 0 ? say('receivableHint', { amount: money(balance.receivable) }) : say('payableHint')
        }
        href={href}
        tone={balance.receivable > 0 ? 'bad' : undefined}
      />
      <Figure
        label={label(FIGURE_LABELS.sales)}
        value={money(totals.sales)}
        hint={say('ordersHint', { count: numbers.count(totals.orders), before: numbers.count(before.orders) })}
        href={href}
      />
      <Figure
        label={label(FIGURE_LABELS.commission)}
        value={money(totals.commission)}
        hint={say('ofSales', {
          share: share(totals.commission, totals.sales),
          before: share(before.commission, before.sales),
        })}
        href={href}
      />
      <Figure
        label={label(FIGURE_LABELS.tax)}
        value={money(totals.tax)}
        hint={say('taxHint', { own: money(totals.tax - totals.remitted), ours: money(totals.remitted) })}
        href={href}
      />
      <Figure
        label={label(FIGURE_LABELS.byRestaurant)}
        value={money(totals.byRestaurant)}
        hint={say('discountHint', { amount: money(totals.byPlatform) })}
        href={href}
      />
    </ul>
  )
}
