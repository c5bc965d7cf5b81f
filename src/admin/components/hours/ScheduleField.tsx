'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours, Span } from '../../../domain/opening/opening-hours'
import { wordsOf } from '../../words'
import { CalendarCard } from './CalendarCard'
import { WeekTimes } from './WeekTimes'
import { hoursWords } from './words'

const BREAKFAST: readonly Span[] = [{ opens: '06:00', closes: '11:00' }]
const USUAL: OpeningHours = { week: Array.from({ length: 7 }, () => [...BREAKFAST]), special: [] }

/** When a product is sold: a week of times, and the season in which they hold. */
export function ScheduleField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, hoursWords)
  const { say } = words
  const field = useField<OpeningHours | null>({ path })
  const { value, setValue, disabled: busy } = field
  const disabled = Boolean(readOnly || busy)
  return (
    <CalendarCard title={say('sold')} field={field} unlimited={{ label: say('soldAlways'), disabled, begin: USUAL }}>
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
    </CalendarCard>
  )
}
