'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { PayoutOwnerKind } from '../../../domain/payouts/owners'
import type { PayoutStatus } from '../../../domain/payouts/transitions'
import { Action } from '../../components/Action'
import { ReasonInput, reasonIn } from '../../components/ReasonInput'
import { wordsOf } from '../../words'
import { payoutWords } from './words'

interface Props {
  payout: { id: string; status: PayoutStatus; bank: boolean; ownerKind: PayoutOwnerKind; ownerId: string }
  /** What dialogs say of it: the money in words, whose it is, and where it goes. */
  told: { amount: string; owner: string; destination: string }
  /** The reader asked for it himself. */
  own: boolean
  retried: boolean
  holdId: string | null
}

/** What an administrator may do about a payout as it stands. */
export function PayoutActions({ payout, told, own, retried, holdId }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, payoutWords)
  const { id, status, bank, ownerKind, ownerId } = payout
  const url = (verb: string) => `/api/payouts/${id}/${verb}`
  return (
    <div className="wb-actions">
      {status === 'requested' && !own && (
        <Action
          url={url('approve')}
          label={say('approve')}
          explain={say('approveExplain', told)}
          done={say('approved')}
          tone="primary"
        />
      )}
      {status === 'requested' && (
        <Action
          url={url('reject')}
          label={say('reject')}
          explain={say('rejectExplain', told)}
          done={say('rejected')}
          tone="danger"
          body={reasonIn}
        >
          <ReasonInput required />
        </Action>
      )}
      {status === 'processing' && bank && (
        <>
          <Action
            url={url('settle')}
            label={say('settle')}
            explain={say('settleExplain', told)}
            done={say('settled')}
            tone="primary"
            body={(form) => ({ reference: form.get('reference') })}
          >
            <ReferenceInput label={say('reference')} />
          </Action>
          <Action
            url={url('fail')}
            label={say('fail')}
            explain={say('failExplain', told)}
            done={say('failed')}
            tone="danger"
            body={reasonIn}
          >
            <ReasonInput required />
          </Action>
        </>
      )}
      {status === 'failed' && !retried && (
        <Action
          url={url('retry')}
          label={say('retry')}
          explain={say('retryExplain', told)}
          done={say('retried')}
          tone="primary"
        />
      )}
      {holdId ? (
        <Action
          url={`/api/payouts/holds/${holdId}/lift`}
          label={say('lift')}
          explain={say('liftExplain', told)}
          done={say('lifted')}
          body={reasonIn}
        >
          <ReasonInput required />
        </Action>
      ) : (
        <Action
          url="/api/payouts/holds"
          label={say('hold')}
          explain={say('holdExplain', told)}
          done={say('held')}
          tone="danger"
          body={(form) => ({ owner: ownerKind, ownerId, ...reasonIn(form) })}
        >
          <ReasonInput required />
        </Action>
      )}
    </div>
  )
}

function ReferenceInput({ label }: { label: string }) {
  const id = useId()
  return (
    <div className="wb-input">
      <label htmlFor={id}>
        {label}
        <span aria-hidden="true"> *</span>
      </label>
      <input id={id} name="reference" required minLength={3} maxLength={100} autoComplete="off" />
    </div>
  )
}
