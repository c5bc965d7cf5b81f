'use client'
import { useTranslation } from '@payloadcms/ui'
import { PURPOSE_LABELS } from '../../../../collections/ledger-accounts/labels'
import { PAYMENT_METHOD_LABELS } from '../../../../collections/payments/labels'
import { formatMoney } from '../../../domain/money/format-money'
import { ledgerWords } from '../../views/Ledger/words'
import { wordsOf } from '../../words'
import type { RefundQuote } from './use-refund-quote'
import { refundWords } from './words'

const WHERE = { provider: 'toProvider', wallet: 'toWallet', points: 'toPoints', office: 'toOffice' } as const

/** What a refund will give back, to whom, and what it will book. */
export function RefundForeseen({ quote }: { quote: RefundQuote }) {
  const { i18n } = useTranslation()
  const { say, label, locale } = wordsOf(i18n, refundWords)
  const ledger = wordsOf(i18n, ledgerWords)
  const { refund, parts, postings, given } = quote
  const { currency } = refund
  const money = (amount: number) => (amount === 0 ? '' : formatMoney({ amount, currency }, locale))
  return (
    <>
      <ul className="wb-terms">
        {given.amount > 0 && <li>{say('before', { amount: formatMoney(given, locale) })}</li>}
        <li>{refund.amount === 0 ? say('choose') : say('goesBack', { amount: formatMoney(refund, locale) })}</li>
        {parts.map(({ method, to, amount }) => (
          <li key={`${method}${amount.amount}`}>
            {say(WHERE[to], {
              amount: formatMoney(amount, locale),
              method: label(PAYMENT_METHOD_LABELS[method]).toLowerCase(),
            })}
          </li>
        ))}
      </ul>
      {postings.length > 0 && (
        <table className="wb-numbers wb-ledger-lines">
          <caption>{say('booked')}</caption>
          <thead>
            <tr>
              <th scope="col">{ledger.say('account')}</th>
              <th scope="col">{ledger.say('debit')}</th>
              <th scope="col">{ledger.say('credit')}</th>
            </tr>
          </thead>
          <tbody>
            {postings.map(({ purpose, owner, debit, credit }) => (
              <tr key={`${owner}:${purpose}:${debit > 0}`}>
                <th scope="row">{label(PURPOSE_LABELS[purpose])}</th>
                <td>{money(debit)}</td>
                <td>{money(credit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
