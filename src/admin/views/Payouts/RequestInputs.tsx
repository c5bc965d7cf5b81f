'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import { mobileMoneyPays } from '../../../domain/payouts/destination'
import { wordsOf } from '../../words'
import { destinationName } from './destination-name'
import type { ToldTerms } from './told'
import { digitsOf } from './typed-amount'
import { payoutsWords } from './words'

/** How much, and to where: one of the known destinations, another telephone, or another bank account. */
export function RequestInputs({ terms }: { terms: ToldTerms }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, payoutsWords)
  const { currency, available, minimum, destinations } = terms
  const phones = mobileMoneyPays(currency)
  const [to, setTo] = useState(destinations[0]?.id ?? (phones ? 'mobile_money' : 'bank'))
  const digits = digitsOf(currency)
  const shown = (amount: number) => (amount / 10 ** digits).toFixed(digits)
  return (
    <>
      <Input label={say('amount', { currency })}>
        {(id) => (
          <input
            id={id}
            name="amount"
            type="number"
            required
            min={shown(Math.max(1, minimum))}
            max={shown(available)}
            step={1 / 10 ** digits}
            defaultValue={shown(available)}
          />
        )}
      </Input>
      <Input label={say('to')}>
        {(id) => (
          <select id={id} name="to" value={to} onChange={({ target }) => setTo(target.value)}>
            {destinations.map((each) => (
              <option key={each.id} value={each.id}>
                {destinationName(each)}
              </option>
            ))}
            {phones && <option value="mobile_money">{say('newPhone')}</option>}
            <option value="bank">{say('newBank')}</option>
          </select>
        )}
      </Input>
      {to === 'mobile_money' && (
        <Input label={say('phone')} hint={say('newHint')}>
          {(id) => <input id={id} name="phone" type="tel" required maxLength={30} autoComplete="off" />}
        </Input>
      )}
      {to === 'bank' && (
        <>
          <Input label={say('bank')}>
            {(id) => <input id={id} name="bank" required minLength={2} maxLength={80} />}
          </Input>
          <Input label={say('holder')}>
            {(id) => <input id={id} name="holder" required minLength={2} maxLength={120} />}
          </Input>
          <Input label={say('account')} hint={say('newHint')}>
            {(id) => <input id={id} name="account" required minLength={5} maxLength={42} autoComplete="off" />}
          </Input>
        </>
      )}
    </>
  )
}

/** What was chosen, as the API takes it. */
export function destinationIn(form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '')
  const to = text('to')
  if (to === 'mobile_money') return { kind: to, phone: text('phone') }
  if (to === 'bank') return { kind: to, bank: text('bank'), holder: text('holder'), account: text('account') }
  return { id: to }
}

function Input({ label, hint, children }: { label: string; hint?: string; children(id: string): ReactNode }) {
  const id = useId()
  return (
    <div className="wb-input">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <small>{hint}</small>}
    </div>
  )
}
