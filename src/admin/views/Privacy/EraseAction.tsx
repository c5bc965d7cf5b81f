'use client'
import { standingBlockers, WAIVABLE } from '../../../domain/privacy/erasure'
import { Action } from '../../components/Action'
import type { Words } from '../../words'
import type { ToldPerson } from './told'
import type { privacyWords } from './words'

interface Props {
  person: ToldPerson
  onSettled(): void
  words: Words<keyof typeof privacyWords.en>
}

/** The way to erase somebody, or what it has to wait for. */
export function EraseAction({ person: { id, name, blockers }, onSettled, words: { say } }: Props) {
  const standing = standingBlockers(blockers, true)
  const asksWaiver = blockers.includes(WAIVABLE)
  return (
    <div className="wb-privacy__erase">
      {blockers.length > 0 && (
        <div className="wb-privacy__blockers">
          <p>{say('blocked')}</p>
          <ul>
            {blockers.map((blocker) => (
              <li key={blocker}>{say(`blocker_${blocker}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {standing.length === 0 && (
        <Action
          url="/api/privacy/erasures"
          label={say('erase')}
          explain={say('eraseExplain', { name })}
          done={say('eraseDone')}
          tone="danger"
          reason="required"
          body={(form) => ({ of: { personId: id }, waiveBalance: form.get('waive') === 'on' })}
          onSettled={onSettled}
        >
          {asksWaiver && (
            <label className="wb-check">
              <input type="checkbox" name="waive" required />
              {say('waive')}
            </label>
          )}
        </Action>
      )}
    </div>
  )
}
