'use client'
import { useId, useState } from 'react'
import { browserZone, formatTime } from '../../format-time'
import { logName } from '../../log-names/log-name'
import { byWhom } from './by-whom'
import { EntryDetails } from './EntryDetails'
import { Subject } from './Subject'
import type { ToldLine, Wish } from './told'
import { KIND_LABELS, type LogWords, OUTCOME_LABELS } from './words'

const TONES = { sealed: 'good', waiting: 'waiting', altered: 'bad' } as const

interface Props {
  line: ToldLine
  markets: readonly { id: string; name: string }[]
  onNarrow(more: Partial<Wish>): void
  words: LogWords
}

/** An entry in short, with whether it is what was sealed; its details on demand, for asking for them is noted. */
export function LogEntry({ line, markets, onNarrow, words }: Props) {
  const { say, label, locale } = words
  const [open, setOpen] = useState(false)
  const details = useId()
  const market = markets.find(({ id }) => id === line.marketId)?.name
  const about = [
    label(KIND_LABELS[line.kind]),
    label(OUTCOME_LABELS[line.outcome]),
    line.code,
    byWhom(line, words),
    market,
  ].filter(Boolean)
  const what = logName(line.command, label)
  return (
    <li className="wb-card wb-log__entry">
      <div className="wb-log__line">
        <div>
          <h2>{what}</h2>
          <p className="wb-quiet">
            <time dateTime={line.at}>{formatTime(line.at, locale, browserZone())}</time>
            {` · ${about.join(' · ')}`}
            {line.subjectName && ' · '}
            {line.subjectName && <Subject {...line} />}
          </p>
        </div>
        <span className={`wb-pill wb-pill--${TONES[line.seal]}`} title={say(`${line.seal}Means`)}>
          {say(line.seal)}
        </span>
        <button
          type="button"
          className="wb-button wb-button--plain"
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
        >
          {say('details')}
          <span className="wb-unseen">{` ${what} ${formatTime(line.at, locale, browserZone())}`}</span>
        </button>
      </div>
      <div id={details}>{open && <EntryDetails id={line.id} onNarrow={onNarrow} words={words} />}</div>
    </li>
  )
}
