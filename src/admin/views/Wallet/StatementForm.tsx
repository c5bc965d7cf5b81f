import { useId } from 'react'
import type { WalletWords } from './words'

interface Props {
  walletId: string
  /** Calendar days of the wallet's market. */
  from: string
  to: string
  words: WalletWords
}

/** Days to be chosen, and the statement of them as a file. */
export function StatementForm({ walletId, from, to, words: { say, locale } }: Props) {
  const id = useId()
  return (
    <form className="wb-wallet-statement" action={`/api/wallets/${walletId}/statement`}>
      <p className="wb-quiet">{say('statementExplain')}</p>
      <input type="hidden" name="locale" value={locale} />
      <div className="wb-input">
        <label htmlFor={`${id}-from`}>{say('from')}</label>
        <input id={`${id}-from`} type="date" name="from" defaultValue={from} required />
      </div>
      <div className="wb-input">
        <label htmlFor={`${id}-to`}>{say('to')}</label>
        <input id={`${id}-to`} type="date" name="to" defaultValue={to} required />
      </div>
      <div className="wb-actions">
        <button type="submit" name="format" value="pdf" className="wb-button wb-button--primary">
          {say('pdf')}
        </button>
        <button type="submit" name="format" value="csv" className="wb-button wb-button--plain">
          {say('csv')}
        </button>
      </div>
    </form>
  )
}
