'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { AmountInput, amountIn } from '../../components/AmountInput'
import { ReasonInput } from '../../components/ReasonInput'
import { wordsOf } from '../../words'
import type { ActedUpon } from './acted-upon'
import { walletWords } from './words'

/** Asks how much cash was paid at the office, and puts it into the wallet. */
export function PayIn({ wallet: { id, currency } }: { wallet: ActedUpon }) {
  const { say } = wordsOf(useTranslation().i18n, walletWords)
  return (
    <Action
      url={`/api/wallets/${id}/pay-in`}
      label={say('payIn')}
      explain={say('payInExplain')}
      done={say('paidIn')}
      body={(form) => ({ amount: amountIn(form, 'amount', currency), reason: form.get('reason') })}
    >
      <AmountInput name="amount" label={say('amount', { currency })} currency={currency} required />
      <ReasonInput required />
    </Action>
  )
}
