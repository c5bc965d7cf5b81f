'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { WeekTimes } from './WeekTimes'
import { hoursWords } from './words'

/** What a limited promotion begins with: lunch, from Monday to Friday. */
const LUNCH: OpeningHours = {
  week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ opens: '11:00', closes: '14:00' }] : [])),
  special: [],
}

/** The days and hours of a promotion, a row a day. */
export function PromotionHoursField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say } = words
  const { value, setValue, showError, errorMessage, disabled: busy } = useField<OpeningHours | null>({ path })
  const disabled = Boolean(readOnly || busy)
  return (
    <fieldset className="wb-card wb-hours">
      <legend>{say('dealTitle')}</legend>
      <label className="wb-hours__always">
        <input
          type="checkbox"
          checked={!value}
          disabled={disabled}
          onChange={({ target }) => setValue(target.checked ? null : LUNCH)}
        />
        {say('dealAlways')}
      </label>
      {value && (
        <>
          <p className="field-description">{say('dealExplain')}</p>
          <WeekTimes
            week={value.week}
            words={words}
            disabled={disabled}
            onChange={(week) => setValue({ week, special: value.special })}
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
