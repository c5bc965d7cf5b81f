'use client'
import { useTranslation } from '@payloadcms/ui'
import { IDENTITY_PAPER_LABELS } from '../../../../collections/identity-checks/labels'
import { IDENTITY_PAPERS } from '../../../domain/identity-checks/finding'
import type { WaitingCheck } from '../../../queries/identity-checks/waiting-checks'
import { wordsOf } from '../../words'
import { identityWords } from './words'

/** What stands on the paper. What a provider has read needs not be typed, and may be put right. */
export function PaperInputs({ check: { born, documentKind, issuing } }: { check: WaitingCheck }) {
  const { say, label } = wordsOf(useTranslation().i18n, identityWords)
  return (
    <>
      <label className="wb-input">
        {say('dateOfBirth')}
        <input type="date" name="dateOfBirth" required={!born} />
      </label>
      <label className="wb-input">
        {say('documentKind')}
        <select name="documentKind" defaultValue={documentKind ?? 'passport'}>
          {IDENTITY_PAPERS.map((kind) => (
            <option key={kind} value={kind}>
              {label(IDENTITY_PAPER_LABELS[kind])}
            </option>
          ))}
        </select>
      </label>
      <label className="wb-input">
        {say('issued')}
        <input
          name="issuing"
          defaultValue={issuing ?? ''}
          pattern="[A-Z]{2,3}(-[A-Z0-9]{1,3})?"
          autoCapitalize="characters"
          maxLength={7}
        />
      </label>
      <label className="wb-input">
        {say('expiresOn')}
        <input type="date" name="documentExpiresOn" />
      </label>
    </>
  )
}

/** The inputs above, as the API takes them. */
export function paperIn(form: FormData): Record<string, string> {
  const names = ['dateOfBirth', 'documentKind', 'issuing', 'documentExpiresOn']
  const told = names.map((name) => [name, String(form.get(name) ?? '').trim()])
  return Object.fromEntries(told.filter(([, value]) => value))
}
