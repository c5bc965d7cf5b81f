'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { DayFigures } from '../../../../queries/dashboards/day-figures'
import type { PastSales } from '../../../../queries/dashboards/past-sales'
import type { Condition } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { hourName, hoursShown } from '../hours-shown'
import { closedUrl } from '../links'
import type { Numbers } from '../numbers'
import { sharedWords } from '../words/shared'
import { ChartCard } from './ChartCard'
import { ColumnChart } from './ColumnChart'
import { NumberTable } from './NumberTable'

interface Props {
  at: string
  today: DayFigures
  weekBefore: PastSales
  /** Whose orders these are, as a list is told. */
  scope: Condition
  numbers: Numbers
}

/** What each hour of today brought in, against the same weekday a week ago. */
export function SalesByHour({ at, today, weekBefore, scope, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, sharedWords)
  const router = useRouter()
  const weekday = numbers.weekday(weekBefore.from)
  const present = today.hours.findIndex(({ from, to }) => at >= from && at < to)
  const before = (hour: number) => weekBefore.hours[hour] ?? 0
  const shown = hoursShown(
    today.hours.map(({ delivered }, hour) => delivered > 0 || before(hour) > 0),
    present,
  )
  const rows = shown.flatMap((hour) => {
    const figures = today.hours[hour]
    return figures ? [{ hour, ...figures, url: closedUrl(scope, ['delivered'], figures) }] : []
  })
  const beside = say('sameDayBefore', { weekday })
  return (
    <ChartCard
      title={say('revenueByHour')}
      summary={say('revenueSummary', {
        revenue: numbers.money(today.revenue),
        weekday: capital(weekday),
        before: numbers.money(weekBefore.revenue),
        whole: numbers.money(weekBefore.revenueOfDay),
      })}
      empty={today.delivered === 0 && weekBefore.revenueOfDay === 0 ? say('noRevenue') : undefined}
      chart={
        <ColumnChart
          title={say('revenueByHour')}
          columns={rows.map(({ hour, revenue }) => ({
            label: hourName(hour),
            title: `${hourName(hour)}–${hourName(hour + 1)}`,
            // Of hours to come nothing is known, which is not nothing.
            bar: hour > present ? null : revenue,
            line: before(hour),
          }))}
          barName={say('today')}
          lineName={beside}
          format={numbers.money}
          formatShort={numbers.shortMoney}
          onPick={(index) => router.push(rows[index]?.url ?? '/admin')}
        />
      }
      table={
        <NumberTable
          caption={say('revenueByHour')}
          heads={[say('hour'), say('today'), beside, say('delivered')]}
          rows={rows.map(({ hour, revenue, delivered, url }) => ({
            key: String(hour),
            cells: [
              <Link key="hour" href={url} prefetch={false}>
                {hourName(hour)}
              </Link>,
              hour > present ? '–' : numbers.money(revenue),
              numbers.money(before(hour)),
              numbers.count(delivered),
            ],
          }))}
        />
      }
    />
  )
}

/** A weekday at the beginning of a sentence; French writes it small elsewhere. */
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
