'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { DayFigures } from '../../../../queries/dashboards/day-figures'
import type { Condition } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { hourName, hoursShown } from '../hours-shown'
import { closedUrl } from '../links'
import type { Numbers } from '../numbers'
import { operationsWords } from '../words/operations'
import { sharedWords } from '../words/shared'
import { ChartCard } from './ChartCard'
import { ColumnChart } from './ColumnChart'
import { NumberTable } from './NumberTable'

interface Props {
  at: string
  today: DayFigures
  scope: Condition
  numbers: Numbers
}

/** How long people waited, by the hour in which their order came to the door. */
export function DoorByHour({ at, today, scope, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, operationsWords)
  const shared = wordsOf(i18n, sharedWords).say
  const router = useRouter()
  const present = today.hours.findIndex(({ from, to }) => at >= from && at < to)
  const shown = hoursShown(
    today.hours.map(({ delivered }) => delivered > 0),
    present,
  )
  const rows = shown.flatMap((hour) => {
    const figures = today.hours[hour]
    return figures ? [{ hour, ...figures, url: closedUrl(scope, ['delivered'], figures) }] : []
  })
  const { p50, p90, delivered } = today
  return (
    <ChartCard
      title={say('doorByHour')}
      summary={say('doorSummary', {
        count: numbers.count(delivered),
        p50: numbers.minutes(p50),
        p90: numbers.minutes(p90),
      })}
      empty={delivered === 0 ? say('noDoor') : undefined}
      chart={
        <ColumnChart
          title={say('doorByHour')}
          columns={rows.map(({ hour, p50: half, p90: most }) => ({
            label: hourName(hour),
            title: `${hourName(hour)}–${hourName(hour + 1)}`,
            bar: half,
            line: most,
          }))}
          barName={say('p50')}
          lineName={say('p90')}
          format={numbers.minutes}
          formatShort={numbers.minutes}
          onPick={(index) => router.push(rows[index]?.url ?? '/admin')}
        />
      }
      table={
        <NumberTable
          caption={say('doorByHour')}
          heads={[shared('hour'), say('p50'), say('p90'), shared('delivered')]}
          rows={rows.map((row) => ({
            key: String(row.hour),
            cells: [
              <Link key="hour" href={row.url} prefetch={false}>
                {hourName(row.hour)}
              </Link>,
              numbers.minutes(row.p50),
              numbers.minutes(row.p90),
              numbers.count(row.delivered),
            ],
          }))}
        />
      }
    />
  )
}
