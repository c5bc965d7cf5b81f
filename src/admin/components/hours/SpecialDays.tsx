'use client'
import type { SpecialDay } from '../../../domain/opening/opening-hours'
import type { Words } from '../../words'
import { DayTimes } from './DayTimes'
import type { HoursWord } from './words'

interface Props {
  days: readonly SpecialDay[]
  words: Words<HoursWord>
  disabled: boolean
  onChange(days: SpecialDay[]): void
}

/** Dates with hours of their own. */
export function SpecialDays({ days, words, disabled, onChange }: Props) {
  const { say, locale } = words
  const change = (index: number, part: Partial<SpecialDay>) =>
    onChange(days.map((day, at) => (at === index ? { ...day, ...part } : day)))
  return (
    <>
      {days.map((day, index) => {
        const name = day.name || longDate(day.date, locale) || say('date')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same date while one is being typed
          <div key={index} className="wb-hours__day wb-hours__day--special">
            <span className="wb-hours__span">
              <input
                type="date"
                value={day.date}
                aria-label={say('date')}
                disabled={disabled}
                required
                onChange={({ target }) => change(index, { date: target.value })}
              />
              <input
                type="text"
                value={day.name ?? ''}
                maxLength={80}
                placeholder={say('name')}
                aria-label={say('name')}
                disabled={disabled}
                onChange={({ target }) => change(index, { name: target.value || undefined })}
              />
            </span>
            <DayTimes
              day={name}
              spans={day.spans}
              words={words}
              disabled={disabled}
              onChange={(spans) => change(index, { spans })}
            />
            {!disabled && (
              <button
                type="button"
                className="wb-hours__take"
                aria-label={say('takeDay', { day: name })}
                onClick={() => onChange(days.filter((_, at) => at !== index))}
              >
                ×
              </button>
            )}
          </div>
        )
      })}
      {!disabled && (
        <button
          type="button"
          className="wb-button wb-button--plain"
          onClick={() => onChange([...days, { date: '', spans: [] }])}
        >
          {say('addDay')}
        </button>
      )}
    </>
  )
}

function longDate(date: string, locale: 'en' | 'fr'): string {
  if (!date) return ''
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
