'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { PaperState } from '../../../domain/onboarding/paper'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import type { ToldDriver } from './told-driver'
import { driverWords, QUALIFICATION_WORDS } from './words'

const TONES: Readonly<Record<PaperState, 'waiting' | 'good' | 'bad' | 'quiet'>> = {
  missing: 'bad',
  refused: 'bad',
  expired: 'bad',
  waiting: 'waiting',
  expiring: 'waiting',
  good: 'good',
}

/** Everything that a driver needs, how it stands and until when. */
export function Qualifications({ driver, onSettled }: { driver: ToldDriver; onSettled(): void }) {
  const { say, label } = wordsOf(useTranslation().i18n, driverWords)
  const { id, qualifications, identity, stage } = driver
  return (
    <>
      <ul className="wb-driver-review__needs">
        {qualifications.map(({ name, state, until, needed, renewing }) => (
          <li key={name} data-name={name} data-state={state}>
            <strong>{label(QUALIFICATION_WORDS[name])}</strong>
            <span className={`wb-pill wb-pill--${TONES[state]}`}>{say(`state_${state}`)}</span>
            <span className="wb-quiet">
              {[until && say('until', { day: until }), renewing && say('renewing'), !needed && say('wanted')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {stage !== 'rejected' && (
        <div className="wb-actions">
          <Action
            url={`/api/drivers/${id}/identity`}
            label={say(identity ? 'identityAgain' : 'identity')}
            explain={say('identityExplain')}
            done={say('identityDone')}
            body={(form) => ({ bornOn: form.get('bornOn'), reference: form.get('reference') })}
            onSettled={onSettled}
          >
            <IdentityInputs />
          </Action>
        </div>
      )}
    </>
  )
}

function IdentityInputs() {
  const id = useId()
  const { say } = wordsOf(useTranslation().i18n, driverWords)
  return (
    <>
      <div className="wb-input">
        <label htmlFor={`${id}-born`}>{say('bornOn')}</label>
        <input id={`${id}-born`} type="date" name="bornOn" required />
      </div>
      <div className="wb-input">
        <label htmlFor={`${id}-seen`}>{say('seen')}</label>
        <input id={`${id}-seen`} type="text" name="reference" maxLength={120} required />
      </div>
    </>
  )
}
