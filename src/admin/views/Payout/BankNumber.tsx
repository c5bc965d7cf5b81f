'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { payoutWords } from './words'

/** The whole number of a bank account, asked for when somebody makes the transfer; who read it is kept. */
export function BankNumber({ payoutId }: { payoutId: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, payoutWords)
  const [shown, setShown] = useState(false)
  const url = shown ? `/api/payouts/${payoutId}/account` : null
  const { found, problem } = useAsked<{ bank: string; holder: string; account: string }>(url)
  if (!shown)
    return (
      <button type="button" className="wb-button wb-button--plain" onClick={() => setShown(true)}>
        {say('showAccount')}
      </button>
    )
  if (problem)
    return (
      <p role="alert" className="wb-problem">
        {problem}
      </p>
    )
  return (
    <p className="wb-payout__account" aria-live="polite">
      {found && (
        <>
          {found.holder} · {found.bank} · <code>{found.account}</code>
        </>
      )}
    </p>
  )
}
