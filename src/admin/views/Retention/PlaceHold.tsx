'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { FoundPerson } from '../../../queries/privacy/people'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { FindPerson } from '../Privacy/FindPerson'
import { retentionWords } from './words'

interface Props {
  markets: { id: string; name: string }[]
  onSettled(): void
}

/** Asks what is to be held, of whom, and why. */
export function PlaceHold({ markets, onSettled }: Props) {
  const { say } = wordsOf(useTranslation().i18n, retentionWords)
  return (
    <Action
      url="/api/privacy/holds"
      label={say('place')}
      explain={say('placeExplain')}
      done={say('placed')}
      tone="primary"
      reason="required"
      body={(form) => ({ about: form.get('about'), id: String(form.get('id') ?? '') })}
      onSettled={onSettled}
    >
      <Held markets={markets} />
    </Action>
  )
}

function Held({ markets }: Pick<Props, 'markets'>) {
  const { say } = wordsOf(useTranslation().i18n, retentionWords)
  const id = useId()
  const [about, setAbout] = useState('subject')
  const [person, setPerson] = useState<FoundPerson>()
  return (
    <>
      <div className="wb-input">
        <label htmlFor={`${id}-about`}>{say('about')}</label>
        <select id={`${id}-about`} name="about" value={about} onChange={(event) => setAbout(event.target.value)}>
          {(['subject', 'actor', 'market'] as const).map((each) => (
            <option key={each} value={each}>
              {say(`about_${each}`)}
            </option>
          ))}
        </select>
      </div>
      {about === 'market' ? (
        <div className="wb-input">
          <label htmlFor={`${id}-market`}>{say('market')}</label>
          <select id={`${id}-market`} name="id" required>
            {markets.map((market) => (
              <option key={market.id} value={market.id}>
                {market.name}
              </option>
            ))}
          </select>
        </div>
      ) : person ? (
        <p>
          {say('chosen', { name: person.name })}
          <input type="hidden" name="id" value={person.id} />
        </p>
      ) : (
        <FindPerson onFound={setPerson} />
      )}
    </>
  )
}
