'use client'
import { useRouter } from 'next/navigation'
import { FIGURE_LABELS } from '../../../domain/finance/labels'
import { daysOf } from '../../../domain/finance/period'
import type { Numbers } from '../Dashboard/numbers'
import { ChartCard } from '../Dashboard/parts/ChartCard'
import { ColumnChart } from '../Dashboard/parts/ColumnChart'
import { NumberTable } from '../Dashboard/parts/NumberTable'
import { noon } from './noon'
import type { SectionProps } from './section-props'
import type { FinanceWords } from './words'

type Props = SectionProps & { numbers: Numbers; words: FinanceWords }

/** What each day brought, and what of it went to commission; a column leads to its day. */
export function EarnedChart({ finance, period, restaurantId, numbers, words: { say, label } }: Props) {
  const router = useRouter()
  const { totals, days, movements } = finance
  const known = new Map(days.map((day) => [day.day, day]))
  const columns = daysOf(period).map((day) => ({ ...(known.get(day) ?? { earned: 0, commission: 0 }), day }))
  const [best] = days.toSorted((a, b) => b.earned - a.earned)
  const names = [label(FIGURE_LABELS.earned), label(FIGURE_LABELS.commission)] as const
  return (
    <ChartCard
      title={say('chart')}
      summary={
        best
          ? say('chartSummary', {
              earned: numbers.money(totals.earned),
              commission: numbers.money(totals.commission),
              day: numbers.shortDay(noon(best.day)),
              best: numbers.money(best.earned),
            })
          : ''
      }
      empty={days.length === 0 && movements.length === 0 ? say('nothingYet') : undefined}
      chart={
        <ColumnChart
          title={say('chart')}
          columns={columns.map(({ day, earned, commission }) => ({
            label: numbers.shortDay(noon(day)),
            title: numbers.day(noon(day)),
            bar: earned,
            line: commission,
          }))}
          barName={names[0]}
          lineName={names[1]}
          format={numbers.money}
          formatShort={numbers.shortMoney}
          onPick={(index) => {
            const day = columns[index]?.day
            if (day)
              router.push(`/admin/finance?${new URLSearchParams({ restaurant: restaurantId, from: day, to: day })}`)
          }}
        />
      }
      table={
        <NumberTable
          caption={say('chart')}
          heads={[say('day'), ...names]}
          rows={columns.map(({ day, earned, commission }) => ({
            key: day,
            cells: [numbers.day(noon(day)), numbers.money(earned), numbers.money(commission)],
          }))}
        />
      }
    />
  )
}
