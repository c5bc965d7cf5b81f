'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { REVENUE_LABELS } from '../../../domain/finance/labels'
import { daysOf, type Period } from '../../../domain/finance/period'
import { REVENUES, type Revenue } from '../../../domain/finance/revenue'
import type { MarketRevenue } from '../../../queries/finance/revenue'
import { wordsOf } from '../../words'
import { numbersIn } from '../Dashboard/numbers'
import { ChartCard } from '../Dashboard/parts/ChartCard'
import { ColumnChart } from '../Dashboard/parts/ColumnChart'
import { Figure } from '../Dashboard/parts/Figure'
import { NumberTable } from '../Dashboard/parts/NumberTable'
import { noon } from './noon'
import { SumTable } from './SumTable'
import { financeWords } from './words'

interface Props {
  revenue: MarketRevenue['currencies'][number]
  /** Its short name. */
  market: string
  period: Period
  before: Period
  /** More than one currency is shown: each says which it is. */
  several: boolean
}

/** Told though they be nothing; of the others only what is, or was. */
const ALWAYS: ReadonlySet<keyof Revenue> = new Set(['orders', 'gmv', 'commission', 'revenue'])

/** A market's revenue in one currency: sums against the period before, the days as a picture, and each with its parts. */
export function RevenueSection({ revenue, market, period, before, several }: Props) {
  const { i18n } = useTranslation()
  const { say, label, locale } = wordsOf(i18n, financeWords)
  const router = useRouter()
  const { currency, totals, days } = revenue
  const numbers = numbersIn(locale, { currency, timeZone: 'UTC' })
  const known = new Map(days.map((day) => [day.day, day]))
  const columns = daysOf(period).map((day) => ({ ...(known.get(day) ?? { revenue: 0, commission: 0 }), day }))
  const names = [label(REVENUE_LABELS.revenue), label(REVENUE_LABELS.commission)] as const
  const shown = REVENUES.filter((part) => ALWAYS.has(part) || totals[part] !== 0 || revenue.before[part] !== 0)
  const told = (figures: Revenue, part: keyof Revenue) =>
    part === 'orders' ? numbers.count(figures.orders) : numbers.money(figures[part])
  const spanned = { from: numbers.shortDay(noon(before.from)), to: numbers.shortDay(noon(before.to)) }
  return (
    <>
      {several && <h2>{currency}</h2>}
      <ul className="wb-figures">
        {shown.map((part) => (
          <Figure
            key={part}
            label={label(REVENUE_LABELS[part])}
            value={told(totals, part)}
            hint={say('before', { ...spanned, amount: told(revenue.before, part) })}
            href={days.length > 0 ? `#wb-days-${currency}` : '#'}
          />
        ))}
      </ul>
      <ChartCard
        title={say('revenueChart')}
        summary={say('revenueSummary', {
          revenue: numbers.money(totals.revenue),
          gmv: numbers.money(totals.gmv),
          commission: numbers.money(totals.commission),
        })}
        empty={days.length === 0 ? say('noRevenue') : undefined}
        chart={
          <ColumnChart
            title={say('revenueChart')}
            columns={columns.map(({ day, revenue: bar, commission: line }) => ({
              label: numbers.shortDay(noon(day)),
              title: numbers.day(noon(day)),
              bar,
              line,
            }))}
            barName={names[0]}
            lineName={names[1]}
            format={numbers.money}
            formatShort={numbers.shortMoney}
            onPick={(index) => {
              const day = columns[index]?.day
              if (day) router.push(`/admin/revenue?${new URLSearchParams({ market, from: day, to: day })}`)
            }}
          />
        }
        table={
          <NumberTable
            caption={say('revenueChart')}
            heads={[say('day'), ...names]}
            rows={columns.map(({ day, revenue: earned, commission }) => ({
              key: day,
              cells: [numbers.day(noon(day)), numbers.money(earned), numbers.money(commission)],
            }))}
          />
        }
      />
      {days.length > 0 && (
        <section className="wb-card" id={`wb-days-${currency}`} aria-label={say('days')}>
          <h2>{say('days')}</h2>
          <SumTable
            brief
            caption={say('days')}
            heads={[say('day'), ...shown.map((part) => label(REVENUE_LABELS[part]))]}
            rows={days.toReversed().map((day) => ({
              key: day.day,
              cells: [numbers.shortDay(noon(day.day)), ...shown.map((part) => told(day, part))],
            }))}
            sums={[say('total'), ...shown.map((part) => told(totals, part))]}
          />
        </section>
      )}
    </>
  )
}
