'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { SpecialDay } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { CalendarCard } from './CalendarCard'
import { SpecialDays } from './SpecialDays'
import { hoursWords } from './words'

/** The days on which a market rests. */
export function HolidaysField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say } = words
  const field = useField<SpecialDay[] | null>({ path })
  const { value, setValue, disabled: busy } = field
  const days = value ?? []
  return (
    <CalendarCard title={say('holidays')} field={field}>
      <p className="field-description">{say('holidaysExplain')}</p>
      {days.length === 0 && <p className="wb-empty">{say('noHolidays')}</p>}
      <SpecialDays days={days} words={words} disabled={Boolean(readOnly || busy)} onChange={setValue} />
    </CalendarCard>
  )
}
