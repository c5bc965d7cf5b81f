'use client'
import { useTranslation } from '@payloadcms/ui'
import { browserZone } from '../../format-time'
import { wordsOf } from '../../words'
import { ChartCard } from '../Dashboard/parts/ChartCard'
import { ColumnChart } from '../Dashboard/parts/ColumnChart'
import { NumberTable } from '../Dashboard/parts/NumberTable'
import { traceWords } from './words'

interface Props {
  hours: readonly { hour: string; reports: number; median: number; most: number }[]
}

/** How long states let reports wait, hour by hour. */
export function LagChart({ hours }: Props) {
  const { say, locale } = wordsOf(useTranslation().i18n, traceWords)
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: browserZone() })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const last = hours.at(-1)
  const label = (hour: string) => time.format(new Date(hour))
  return (
    <ChartCard
      title={say('lag')}
      summary={last ? say('lagSummary', { median: number.format(last.median), most: number.format(last.most) }) : ''}
      {...(!last && { empty: say('lagNone') })}
      chart={
        <ColumnChart
          title={say('lag')}
          columns={hours.map(({ hour, median, most }) => ({
            label: label(hour),
            title: label(hour),
            bar: median,
            line: most,
          }))}
          barName={say('lagMedian')}
          lineName={say('lagMost')}
          format={(value) => `${number.format(value)} s`}
          formatShort={(value) => number.format(value)}
          onPick={() => undefined}
        />
      }
      table={
        <NumberTable
          caption={say('lag')}
          heads={[say('hour'), say('reports'), say('lagMedian'), say('lagMost')]}
          rows={hours.map(({ hour, reports, median, most }) => ({
            key: hour,
            cells: [label(hour), reports, number.format(median), number.format(most)],
          }))}
        />
      }
    />
  )
}
