'use client'
import type { Span } from '../../../domain/opening/opening-hours'
import type { Words } from '../../words'
import { DayTimes } from './DayTimes'
import type { HoursWord } from './words'

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1)

interface Props {
  week: readonly (readonly Span[])[]
  words: Words<HoursWord>
  disabled: boolean
  onChange(week: readonly (readonly Span[])[]): void
}

/** A row a day, from Monday on; what Monday says can be said of all. */
export function WeekTimes({ week, words, disabled, onChange }: Props) {
  const named = new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' })
  return week.map((spans, index) => {
    const day = named.format(new Date(MONDAY + index * 86_400_000))
    return (
      <div key={day} className="wb-hours__day">
        <span className="wb-hours__name">{day}</span>
        <DayTimes
          day={day}
          spans={spans}
          words={words}
          disabled={disabled}
          onChange={(changed) => onChange(week.map((each, at) => (at === index ? changed : each)))}
        />
        {index === 0 && !disabled && (
          <button type="button" className="wb-hours__add" onClick={() => onChange(week.map(() => [...spans]))}>
            {words.say('copy')}
          </button>
        )}
      </div>
    )
  })
}
