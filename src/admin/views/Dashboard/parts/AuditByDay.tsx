'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { AuditDay } from '../../../../queries/dashboards/audit-days'
import { listUrl } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { within } from '../links'
import type { Numbers } from '../numbers'
import { complianceWords } from '../words/compliance'
import { ChartCard } from './ChartCard'
import { ColumnChart } from './ColumnChart'
import { NumberTable } from './NumberTable'

interface Props {
  days: readonly AuditDay[]
  timeZone: string
  numbers: Numbers
}

export const auditUrl = (day: AuditDay) => listUrl('compliance-log', [...within('at', day)])

/** How much the house wrote down on each of the last days. */
export function AuditByDay({ days, timeZone, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, complianceWords)
  const router = useRouter()
  const total = days.reduce((sum, { entries }) => sum + entries, 0)
  const [most] = days.toSorted((a, b) => b.entries - a.entries)
  return (
    <ChartCard
      title={say('auditByDay')}
      summary={
        most
          ? say('auditSummary', {
              total: numbers.count(total),
              days: days.length,
              zone: timeZone,
              day: numbers.shortDay(most.from),
              count: numbers.count(most.entries),
            })
          : ''
      }
      empty={total === 0 ? say('auditNone') : undefined}
      chart={
        <ColumnChart
          title={say('auditByDay')}
          columns={days.map((day) => ({
            label: numbers.shortDay(day.from),
            title: numbers.day(day.from),
            bar: day.entries,
          }))}
          barName={say('entries')}
          format={numbers.count}
          formatShort={numbers.count}
          onPick={(index) => {
            const day = days[index]
            if (day) router.push(auditUrl(day))
          }}
        />
      }
      table={
        <NumberTable
          caption={say('auditByDay')}
          heads={[say('day'), say('entries')]}
          rows={days.toReversed().map((day) => ({
            key: day.date,
            cells: [
              numbers.day(day.from),
              <Link key="entries" href={auditUrl(day)} prefetch={false}>
                {numbers.count(day.entries)}
              </Link>,
            ],
          }))}
        />
      }
    />
  )
}
