'use client'
import { useId, useState } from 'react'
import { actorName } from '../../actor-name'
import { browserZone, formatTime } from '../../format-time'
import { EntryDetails } from './EntryDetails'
import type { ToldLine } from './told'
import { KIND_LABELS, type LogWords, OUTCOME_LABELS } from './words'

const TONES = { sealed: 'good', waiting: 'waiting', altered: 'bad' } as const

interface Props {
  line: ToldLine
  markets: readonly { id: string; name: string }[]
  words: LogWords
}

/** An entry in short, with whether it is what was sealed; its details on demand, for asking for them is noted. */
export function LogEntry({ line, markets, words }: Props) {
  const { say, label, locale } = words
  const [open, setOpen] = useState(false)
  const details = useId()
  const market = markets.find(({ id }) => id === line.marketId)?.name
  const about = [
    label(KIND_LABELS[line.kind]),
    label(OUTCOME_LABELS[line.outcome]),
    line.code,
    actorName(line.actorRole, label),
    line.subjectKind && `${line.subjectKind} ${line.subjectId ?? ''}`,
    market,
  ]
  return (
    <li className="wb-card wb-log__entry">
      <div className="wb-log__line">
        <div>
          <h2>{line.command}</h2>
          <p className="wb-quiet">
            <time dateTime={line.at}>{formatTime(line.at, locale, browserZone())}</time>
            {` · ${about.filter(Boolean).join(' · ')}`}
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
          <span className="wb-unseen">{` ${line.command} ${formatTime(line.at, locale, browserZone())}`}</span>
        </button>
      </div>
      <div id={details}>{open && <EntryDetails id={line.id} words={words} />}</div>
    </li>
  )
}
