'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { SpecialDay } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { SpecialDays } from './SpecialDays'
import { hoursWords } from './words'

/** The days on which a market rests. */
export function HolidaysField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say } = words
  const { value, setValue, showError, errorMessage, disabled: busy } = useField<SpecialDay[] | null>({ path })
  const days = value ?? []
  return (
    <fieldset className="wb-card wb-hours">
      <legend>{say('holidays')}</legend>
      <p className="field-description">{say('holidaysExplain')}</p>
      {days.length === 0 && <p className="wb-empty">{say('noHolidays')}</p>}
      <SpecialDays days={days} words={words} disabled={Boolean(readOnly || busy)} onChange={setValue} />
      {showError && (
        <p role="alert" className="wb-problem">
          {errorMessage}
        </p>
      )}
    </fieldset>
  )
}
