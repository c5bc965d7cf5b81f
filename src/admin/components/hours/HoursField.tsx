'use client'
import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours, Span } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { CalendarCard } from './CalendarCard'
import { SpecialDays } from './SpecialDays'
import { StrandedOrders } from './StrandedOrders'
import { WeekTimes } from './WeekTimes'
import { hoursWords } from './words'

const DAY: readonly Span[] = [{ opens: '08:00', closes: '22:00' }]
const ORDINARY: OpeningHours = { week: Array.from({ length: 7 }, () => [...DAY]), special: [] }

/** The week of a restaurant or a zone, a row a day, and the days that are different. */
export function HoursField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say } = words
  const { collectionSlug } = useDocumentInfo()
  const field = useField<OpeningHours | null>({ path })
  const { value, setValue, disabled: busy } = field
  const disabled = Boolean(readOnly || busy)
  const { week, special } = value ?? ORDINARY
  return (
    <CalendarCard title={say('title')} field={field} unlimited={{ label: say('always'), disabled, begin: ORDINARY }}>
      <p className="field-description">{say(value ? 'explain' : 'alwaysExplain')}</p>
      {value && (
        <>
          <WeekTimes
            week={week}
            words={words}
            disabled={disabled}
            onChange={(changed) => setValue({ week: changed, special })}
          />
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
      {!disabled && collectionSlug === 'restaurants' && <StrandedOrders hours={value ?? null} />}
    </CalendarCard>
  )
}
