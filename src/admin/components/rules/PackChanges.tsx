'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { RULE_KIND_LABELS } from '../../../../collections/rule-packs/labels'
import type { RuleChange } from '../../../domain/compliance/compare-packs'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { nameTerm, sayTerm } from './say-term'
import { ruleWords } from './words'

interface Changes {
  against: { id: string; version: number } | null
  changes: RuleChange[]
  wrong: { path: string; message: string }[]
}

const TONES = { added: 'good', removed: 'bad', changed: 'active' } as const

/** What a version says otherwise than the one in force, rule by rule, and what keeps it from being published. */
export function PackChanges({ packId, published, saved }: { packId: string; published: boolean; saved: unknown }) {
  const words = wordsOf(useTranslation().i18n, ruleWords)
  const { say, locale } = words
  const [told, setTold] = useState<Changes | 'unread'>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: saved anew, it says something else
  useEffect(() => {
    const url = `/api/rule-packs/${packId}/changes`
    void callApi<Changes>(url, { method: 'GET', locale, unreachable: '' }).then((answer) =>
      setTold(answer.ok ? answer.body : 'unread'),
    )
  }, [packId, locale, saved])
  return (
    <section className="wb-card" aria-labelledby="wb-rules-changes">
      <h2 id="wb-rules-changes">{say('changesTitle')}</h2>
      {told === undefined || told === 'unread' ? (
        <p role="status">{say(told ?? 'loading')}</p>
      ) : (
        <>
          <p className="wb-quiet">
            {told.against
              ? say(published ? 'againstBefore' : 'against', { version: told.against.version })
              : say('againstNothing')}
          </p>
          {told.changes.length === 0 && <p className="wb-empty">{say('same')}</p>}
          <ul className="wb-rules__changes">
            {told.changes.map(({ ruleId, kind, change, fields }) => (
              <li key={`${ruleId} ${change}`}>
                <strong>{RULE_KIND_LABELS[kind][locale]}</strong>{' '}
                <span className={`wb-pill wb-pill--${TONES[change]}`}>{say(change)}</span>
                {fields.map(({ name, before, after }) => (
                  <span className="wb-rules__field" key={name}>
                    {say('fromTo', {
                      name: nameTerm(name, locale),
                      before: sayTerm(before, words),
                      after: sayTerm(after, words),
                    })}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {told.wrong.map(({ path, message }) => (
            <p className="wb-rules__wrong" key={path} role="alert">
              {say('wrong', { path, message })}
            </p>
          ))}
        </>
      )}
    </section>
  )
}
