'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { ReasonInput } from '../../components/ReasonInput'
import { wordsOf } from '../../words'
import { walletWords } from './words'

/** Asks why, and ends a grant before its time. */
export function RevokeGrant({ walletId, grantId }: { walletId: string; grantId: string }) {
  const { say } = wordsOf(useTranslation().i18n, walletWords)
  return (
    <Action
      url={`/api/wallets/${walletId}/grants/${grantId}/revoke`}
      label={say('revoke')}
      explain={say('revokeExplain')}
      done={say('revoked')}
      tone="danger"
      body={(form) => ({ reason: form.get('reason') })}
    >
      <ReasonInput required />
    </Action>
  )
}
