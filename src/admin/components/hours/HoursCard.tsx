'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { ReactNode } from 'react'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import { type Words, wordsOf } from '../../words'
import { CalendarCard } from './CalendarCard'
import { WeekTimes } from './WeekTimes'
import { type HoursWord, hoursWords } from './words'

interface Shown {
  /** Null: at any time. */
  hours: OpeningHours | null
  disabled: boolean
  words: Words<HoursWord>
  change(hours: OpeningHours): void
}

interface Props extends Pick<JSONFieldClientProps, 'path' | 'readOnly'> {
  said: Readonly<Record<'title' | 'always' | 'explain', HoursWord>> & { readonly alwaysExplain?: HoursWord }
  /** What hours begin with where there were none. */
  begin: OpeningHours
  /** What is asked beside the week. */
  children?(shown: Shown): ReactNode
}

/** A field of something that counts at any time, or on some days and at some hours: a row a day. */
export function HoursCard({ path, readOnly, said, begin, children }: Props) {
  const words = wordsOf(useTranslation().i18n, hoursWords)
  const { say } = words
  const field = useField<OpeningHours | null>({ path })
  const hours = field.value ?? null
  const disabled = Boolean(readOnly || field.disabled)
  const change = (changed: OpeningHours) => field.setValue(changed)
  const explain = hours ? said.explain : said.alwaysExplain
  return (
    <CalendarCard title={say(said.title)} field={field} unlimited={{ label: say(said.always), disabled, begin }}>
      {explain && <p className="field-description">{say(explain)}</p>}
      {hours && (
        <WeekTimes
          week={hours.week}
          words={words}
          disabled={disabled}
          onChange={(week) => change({ ...hours, week })}
        />
      )}
      {children?.({ hours, disabled, words, change })}
    </CalendarCard>
  )
}
