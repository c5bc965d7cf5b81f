'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { PEAK_WEEKS } from '../../../../domain/dashboards/spans'
import type { PeakHour } from '../../../../queries/dashboards/peak-hours'
import type { Condition } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { hourName } from '../hours-shown'
import type { Numbers } from '../numbers'
import { peakUrl, WEEKDAYS, warmth } from '../peak-cells'
import { restaurantWords } from '../words/restaurant'
import { sharedWords } from '../words/shared'
import { ChartCard } from './ChartCard'
import { NumberTable } from './NumberTable'

interface Props {
  at: string
  timeZone: string
  peaks: readonly PeakHour[]
  scope: Condition
  numbers: Numbers
}

/** The list of busiest hours is so long. */
const TOLD = 12

/** When people order: a week of hours, the warmer the more. */
export function PeakHours({ at, timeZone, peaks, scope, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, restaurantWords)
  const shared = wordsOf(i18n, sharedWords).say
  const busiest = peaks.toSorted((a, b) => b.orders - a.orders || a.weekday - b.weekday || a.hour - b.hour)
  const [top] = busiest
  const hours = peaks.map(({ hour }) => hour)
  const first = Math.min(...hours)
  const shown = top ? Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => first + index) : []
  const ordersAt = (weekday: number, hour: number) =>
    peaks.find((peak) => peak.weekday === weekday && peak.hour === hour)?.orders ?? 0
  const url = (cell: { weekday: number; hour: number }) => peakUrl(cell, { at, timeZone, scope })
  const told = (cell: { weekday: number; hour: number }) => ({
    weekday: weekdayName(cell.weekday, locale, 'long'),
    from: hourName(cell.hour),
    to: hourName(cell.hour + 1),
  })
  return (
    <ChartCard
      title={say('peaks')}
      summary={top ? say('peaksSummary', { weeks: PEAK_WEEKS, ...told(top) }) : ''}
      empty={top ? undefined : say('peaksNone', { weeks: PEAK_WEEKS })}
      chart={
        <table className="wb-heat">
          <thead>
            <tr>
              <th scope="col">
                <span className="wb-unseen">{say('day')}</span>
              </th>
              {shown.map((hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayName(weekday, locale, 'short')}</th>
                {shown.map((hour) => {
                  const orders = ordersAt(weekday, hour)
                  const words = say('peaksCell', {
                    ...told({ weekday, hour }),
                    count: numbers.count(orders),
                    weeks: PEAK_WEEKS,
                  })
                  return (
                    <td
                      key={hour}
                      title={words}
                      className={`wb-heat__cell wb-heat__cell--${warmth(orders, top?.orders ?? 0)}`}
                    >
                      {orders > 0 && (
                        // Reached with the keyboard by the table of the busiest: a hundred stops would be no help.
                        <Link href={url({ weekday, hour })} prefetch={false} tabIndex={-1}>
                          <span className="wb-unseen">{numbers.count(orders)}</span>
                        </Link>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      }
      table={
        <NumberTable
          caption={say('peaks')}
          heads={[say('day'), shared('hour'), shared('orders')]}
          rows={busiest.slice(0, TOLD).map((peak) => ({
            key: `${peak.weekday} ${peak.hour}`,
            cells: [
              weekdayName(peak.weekday, locale, 'long'),
              `${hourName(peak.hour)}–${hourName(peak.hour + 1)}`,
              <Link key="orders" href={url(peak)} prefetch={false}>
                {numbers.count(peak.orders)}
              </Link>,
            ],
          }))}
        />
      }
    />
  )
}

/** The first of January 2024 was a Monday. */
function weekdayName(weekday: number, locale: 'en' | 'fr', length: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
}
