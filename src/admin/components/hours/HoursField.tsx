'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours, Span } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { DayTimes } from './DayTimes'
import { SpecialDays } from './SpecialDays'
import { hoursWords } from './words'

const DAY: readonly Span[] = [{ opens: '08:00', closes: '22:00' }]
const ORDINARY: OpeningHours = { week: Array.from({ length: 7 }, () => [...DAY]), special: [] }

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1)

/** The week of a restaurant, a row a day, and the days that are different. */
export function HoursField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say, locale } = words
  const { value, setValue, showError, errorMessage, disabled: busy } = useField<OpeningHours | null>({ path })
  const disabled = Boolean(readOnly || busy)
  const named = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const { week, special } = value ?? ORDINARY
  const setDay = (index: number, spans: Span[]) =>
    setValue({ week: week.map((day, at) => (at === index ? spans : day)), special })
  return (
    <fieldset className="wb-card wb-hours">
      <legend>{say('title')}</legend>
      <label className="wb-hours__always">
        <input
          type="checkbox"
          checked={!value}
          disabled={disabled}
          onChange={({ target }) => setValue(target.checked ? null : ORDINARY)}
        />
        {say('always')}
      </label>
      <p className="field-description">{say(value ? 'explain' : 'alwaysExplain')}</p>
      {value && (
        <>
          {week.map((spans, index) => {
            const day = named.format(new Date(MONDAY + index * 86_400_000))
            return (
              <div key={day} className="wb-hours__day">
                <span className="wb-hours__name">{day}</span>
                <DayTimes
                  day={day}
                  spans={spans}
                  words={words}
                  disabled={disabled}
                  onChange={(changed) => setDay(index, changed)}
                />
                {index === 0 && !disabled && (
                  <button
                    type="button"
                    className="wb-hours__add"
                    onClick={() => setValue({ week: week.map(() => [...spans]), special })}
                  >
                    {say('copy')}
                  </button>
                )}
              </div>
            )
          })}
          <h3>{say('other')}</h3>
          <p className="field-description">{say('otherExplain')}</p>
          <SpecialDays
            days={special}
            words={words}
            disabled={disabled}
            onChange={(days) => setValue({ week, special: days })}
          />
        </>
      )}
      {showError && (
        <p role="alert" className="wb-problem">
          {errorMessage}
        </p>
      )}
    </fieldset>
  )
}
