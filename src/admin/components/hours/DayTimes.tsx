'use client'
import type { Span } from '../../../domain/opening/opening-hours'
import type { Words } from '../../words'
import type { HoursWord } from './words'

interface Props {
  /** What the day is called. */
  day: string
  spans: readonly Span[]
  words: Words<HoursWord>
  disabled: boolean
  onChange(spans: Span[]): void
}

const MOST = 6
const FIRST: Span = { opens: '08:00', closes: '22:00' }
/** What a second one begins with: dinner after lunch. */
const NEXT: Span = { opens: '18:00', closes: '22:00' }

/** The hours of one day: any number of intervals, none is closed. */
export function DayTimes({ day, spans, words: { say }, disabled, onChange }: Props) {
  const change = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)))
  return (
    <div className="wb-hours__times">
      {spans.length === 0 && <span className="wb-quiet">{say('closed')}</span>}
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: times have nothing else to be known by, and the first stays the first
        <span key={index} className="wb-hours__span">
          <input
            type="time"
            value={span.opens}
            aria-label={say('opens', { day })}
            disabled={disabled}
            required
            onChange={({ target }) => change(index, { opens: target.value })}
          />
          <span aria-hidden="true">–</span>
          <input
            type="time"
            // A clock has no 24:00: closing at midnight is 00:00 of the day after.
            value={span.closes === '24:00' ? '00:00' : span.closes}
            aria-label={say('closes', { day })}
            disabled={disabled}
            required
            onChange={({ target }) => change(index, { closes: target.value })}
          />
          {!disabled && (
            <button
              type="button"
              className="wb-hours__take"
              aria-label={say('takeTimes', { day, ...span })}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {!disabled && spans.length < MOST && (
        <button
          type="button"
          className="wb-hours__add"
          onClick={() => onChange([...spans, spans.length === 0 ? FIRST : NEXT])}
        >
          {say('addTimes')}
        </button>
      )}
    </div>
  )
}
