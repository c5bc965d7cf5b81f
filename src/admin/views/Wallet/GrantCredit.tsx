'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { momentOf } from '../../../domain/time/wall-clock'
import { Action } from '../../components/Action'
import { AmountInput, amountIn } from '../../components/AmountInput'
import { ReasonInput } from '../../components/ReasonInput'
import { wordsOf } from '../../words'
import type { ActedUpon } from './acted-upon'
import { walletWords } from './words'

const DAY = 86_400_000

/** Asks how much, as what, until when and why, and grants it. */
export function GrantCredit({ wallet: { id, currency, timeZone } }: { wallet: ActedUpon }) {
  const { say } = wordsOf(useTranslation().i18n, walletWords)
  const input = useId()
  const body = (form: FormData) => {
    const until = String(form.get('until') ?? '')
    return {
      amount: amountIn(form, 'amount', currency),
      purpose: form.get('purpose'),
      reason: form.get('reason'),
      // Up to the end of the day there, not here.
      ...(until && { expiresAt: new Date(momentOf(Date.parse(until) + DAY, timeZone)).toISOString() }),
    }
  }
  return (
    <Action
      url={`/api/wallets/${id}/credit`}
      label={say('grant')}
      explain={say('grantExplain')}
      done={say('didGrant')}
      tone="primary"
      body={body}
    >
      <AmountInput name="amount" label={say('amount', { currency })} currency={currency} required />
      <div className="wb-input">
        <label htmlFor={`${input}-kind`}>{say('kind')}</label>
        <select id={`${input}-kind`} name="purpose" defaultValue="promotional_credit">
          <option value="promotional_credit">{say('credit')}</option>
          <option value="points">{say('points')}</option>
        </select>
      </div>
      <div className="wb-input">
        <label htmlFor={`${input}-until`}>{say('until')}</label>
        <input id={`${input}-until`} type="date" name="until" />
      </div>
      <ReasonInput required />
    </Action>
  )
}
