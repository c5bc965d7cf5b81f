'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { AmountInput, amountIn } from '../../components/AmountInput'
import { ReasonInput } from '../../components/ReasonInput'
import { wordsOf } from '../../words'
import type { ActedUpon } from './acted-upon'
import { walletWords } from './words'

interface Props {
  wallet: ActedUpon
  categories: readonly { slug: string; name: string }[]
}

/** Asks what may be taken in a day and a month, what the wallet may not pay for, and why. */
export function ChangeLimits({ wallet: { id, currency, own, barred }, categories }: Props) {
  const { say } = wordsOf(useTranslation().i18n, walletWords)
  return (
    <Action
      url={`/api/wallets/${id}/limits`}
      label={say('change')}
      explain={say('changeExplain')}
      done={say('changed')}
      body={(form) => ({
        dailyLimit: amountIn(form, 'daily', currency),
        monthlyLimit: amountIn(form, 'monthly', currency),
        barredCategories: form.getAll('barred'),
        reason: form.get('reason'),
      })}
    >
      <AmountInput name="daily" label={say('perDay', { currency })} currency={currency} value={own.daily} />
      <AmountInput name="monthly" label={say('perMonth', { currency })} currency={currency} value={own.monthly} />
      <fieldset className="wb-wallet-categories">
        <legend>{say('barred')}</legend>
        {categories.map(({ slug, name }) => (
          <label key={slug} className="wb-check">
            <input type="checkbox" name="barred" value={slug} defaultChecked={barred.includes(slug)} />
            {name}
          </label>
        ))}
      </fieldset>
      <ReasonInput required />
    </Action>
  )
}
