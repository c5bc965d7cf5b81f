'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { CalendarCard } from './CalendarCard'
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
  const field = useField<OpeningHours | null>({ path })
  const { value, setValue, disabled: busy } = field
  const disabled = Boolean(readOnly || busy)
  return (
    <CalendarCard
      title={say('dealTitle')}
      field={field}
      unlimited={{ label: say('dealAlways'), disabled, begin: LUNCH }}
    >
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
    </CalendarCard>
  )
}
