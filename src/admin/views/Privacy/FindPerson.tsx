'use client'
import { useTranslation } from '@payloadcms/ui'
import { useDeferredValue, useId, useState } from 'react'
import { ROLE_LABELS } from '../../../../collections/users/labels'
import type { FoundPerson } from '../../../queries/privacy/people'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { privacyWords } from './words'

const SHORTEST = 2

/** Somebody is picked by what people know of him; nobody types an id. */
export function FindPerson({ onFound }: { onFound(person: FoundPerson): void }) {
  const { say, label } = wordsOf(useTranslation().i18n, privacyWords)
  const input = useId()
  const [wanted, setWanted] = useState('')
  const q = useDeferredValue(wanted.trim())
  const { found, problem } = useAsked<{ docs: FoundPerson[] }>(
    q.length < SHORTEST ? null : `/api/privacy/people?${new URLSearchParams({ q })}`,
  )
  return (
    <section className="wb-card wb-privacy__find">
      <div className="wb-input">
        <label htmlFor={input}>{say('find')}</label>
        <input
          id={input}
          type="search"
          value={wanted}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {q.length < SHORTEST ? (
        <p className="wb-quiet">{say('hint')}</p>
      ) : problem || !found ? (
        <NotYet problem={problem} rows={2} label={say('loading')} />
      ) : found.docs.length === 0 ? (
        <p className="wb-empty">{say('none')}</p>
      ) : (
        <ul>
          {found.docs.map((person) => (
            <li key={person.id}>
              <button type="button" className="wb-button wb-button--plain" onClick={() => onFound(person)}>
                <strong>{person.name}</strong>{' '}
                <span className="wb-quiet">
                  {[label(ROLE_LABELS[person.role]), person.email, person.phone, person.market]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
