'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import { wordsOf } from '../../../words'
import { sharedWords } from '../words/shared'

interface Props {
  title: string
  /** The chart in one sentence, for everybody and above all for those who do not see it. */
  summary: string
  /** What to read in place of a chart without anything in it. */
  empty?: string
  chart: ReactNode
  /** The same numbers to be read, each with the way to what lies behind it. */
  table: ReactNode
}

/** A picture of numbers, told in a sentence, and as a table for whoever prefers one. */
export function ChartCard({ title, summary, empty, chart, table }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, sharedWords)
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  return (
    <section className="wb-card wb-chart" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {!empty && (
          <button type="button" className="wb-chart__toggle" onClick={() => setAsTable(!asTable)}>
            {asTable ? say('asChart') : say('asTable')}
          </button>
        )}
      </header>
      {empty ? (
        <p className="wb-empty">{empty}</p>
      ) : (
        <>
          <p className="wb-quiet">{summary}</p>
          {asTable ? <div className="wb-chart__table">{table}</div> : <div className="wb-chart__plot">{chart}</div>}
        </>
      )}
    </section>
  )
}
