'use client'
import type { OpeningHours, Span } from '../../../domain/opening/opening-hours'
import { dayNames } from '../../../domain/time/day-names'
import type { Words } from '../../words'
import { DayTimes } from './DayTimes'
import type { HoursWord } from './words'

interface Props {
  week: OpeningHours['week']
  words: Words<HoursWord>
  disabled: boolean
  onChange(week: Span[][]): void
}

/** The seven days of a week, a row each. */
export function WeekTimes({ week, words, disabled, onChange }: Props) {
  const names = dayNames(words.locale)
  return week.map((spans, index) => {
    const day = names[index] ?? ''
    return (
      <div key={day} className="wb-hours__day">
        <span className="wb-hours__name">{day}</span>
        <DayTimes
          day={day}
          spans={spans}
          words={words}
          disabled={disabled}
          onChange={(changed) => onChange(week.map((each, at) => (at === index ? changed : [...each])))}
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
