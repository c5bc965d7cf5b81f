'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours, Span } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { WeekTimes } from './WeekTimes'
import { hoursWords } from './words'

const BREAKFAST: readonly Span[] = [{ opens: '06:00', closes: '11:00' }]
const USUAL: OpeningHours = { week: Array.from({ length: 7 }, () => [...BREAKFAST]), special: [] }

/** When a product is sold: a week of times, and the season in which they hold. */
export function ScheduleField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say } = words
  const { value, setValue, showError, errorMessage, disabled: busy } = useField<OpeningHours | null>({ path })
  const disabled = Boolean(readOnly || busy)
  return (
    <fieldset className="wb-card wb-hours">
      <legend>{say('sold')}</legend>
      <label className="wb-hours__always">
        <input
          type="checkbox"
          checked={!value}
          disabled={disabled}
          onChange={({ target }) => setValue(target.checked ? null : USUAL)}
        />
        {say('soldAlways')}
      </label>
      <p className="field-description">{say(value ? 'soldExplain' : 'soldAlwaysExplain')}</p>
      {value && (
        <>
          <WeekTimes
            week={value.week}
            words={words}
            disabled={disabled}
            onChange={(week) => setValue({ ...value, week })}
          />
          <div className="wb-hours__season">
            {(['from', 'until'] as const).map((end) => (
              <label key={end}>
                {say(end)}
                <input
                  type="date"
                  value={value[end] ?? ''}
                  disabled={disabled}
                  onChange={({ target }) => setValue({ ...value, [end]: target.value || undefined })}
                />
              </label>
            ))}
          </div>
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
