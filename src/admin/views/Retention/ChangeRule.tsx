'use client'
import { useTranslation } from '@payloadcms/ui'
import { useDeferredValue, useId, useState } from 'react'
import { leastYears } from '../../../domain/compliance-log/retention'
import type { RetentionRule } from '../../../queries/privacy/retention'
import { Action } from '../../components/Action'
import { useAsked } from '../../components/use-asked'
import { spanText } from '../../span-text'
import { wordsOf } from '../../words'
import { KIND_LABELS } from '../Log/words'
import { retentionWords } from './words'

interface Props {
  rule: RetentionRule
  onSettled(): void
}

/** Asks for another number of years, and says what it would purge before it is saved. */
export function ChangeRule({ rule, onSettled }: Props) {
  const { say, label } = wordsOf(useTranslation().i18n, retentionWords)
  return (
    <Action
      url="/api/privacy/retention"
      label={say('change')}
      explain={say('changeOf', { kind: label(KIND_LABELS[rule.kind]) })}
      done={say('changed')}
      reason="required"
      body={(form) => ({ kind: rule.kind, years: Number(form.get('years')) })}
      onSettled={onSettled}
    >
      <YearsInput rule={rule} />
    </Action>
  )
}

function YearsInput({ rule: { kind, years } }: { rule: RetentionRule }) {
  const { say, locale } = wordsOf(useTranslation().i18n, retentionWords)
  const id = useId()
  const [typed, setTyped] = useState(String(years))
  const wanted = Number(useDeferredValue(typed))
  const counts = Number.isInteger(wanted) && wanted >= leastYears(kind) && wanted <= 100
  const { found } = useAsked<{ due: number }>(
    counts ? `/api/privacy/retention/due?${new URLSearchParams({ kind, years: String(wanted) })}` : null,
  )
  const due = found && new Intl.NumberFormat(locale).format(found.due)
  return (
    <div className="wb-input">
      <label htmlFor={id}>{say('keepYears')}</label>
      <input
        id={id}
        name="years"
        type="number"
        min={leastYears(kind)}
        max={100}
        required
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-describedby={`${id}-due`}
      />
      <small id={`${id}-due`} role="status">
        {due === undefined ? say('counting') : say('wouldPurge', { span: spanText(locale, wanted, 'year'), due })}
      </small>
      <p className="wb-quiet">{say('changeExplain')}</p>
    </div>
  )
}
