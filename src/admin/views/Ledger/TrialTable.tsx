import { Link } from '@payloadcms/ui'
import { PURPOSE_LABELS } from '../../../../collections/ledger-accounts/labels'
import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import type { TrialBalance } from '../../../queries/ledger/trial-balance'
import { Problem } from '../../components/Problem'
import { listUrl } from '../../lists/list-url'
import type { LedgerWords } from './words'

interface Props {
  found: TrialBalance | undefined
  words: LedgerWords
}

/** The accounts by what they are for, a table for each currency; a bar beside each balance shows how it weighs. */
export function TrialTable({ found, words: { say, label, locale } }: Props) {
  if (!found || found.rows.length === 0) return <p className="wb-card wb-empty">{say('nothingBooked')}</p>
  return found.totals.map(({ currency, debits, credits }) => {
    const rows = found.rows.filter((row) => row.currency === currency)
    const most = Math.max(1, ...rows.map(({ balance }) => Math.abs(balance)))
    const money = (amount: number) => formatMoney({ amount, currency: currency as CurrencyCode }, locale)
    return (
      <section key={currency} className="wb-card">
        {debits !== credits && <Problem>{say('unbalanced')}</Problem>}
        <table className="wb-numbers wb-ledger-trial">
          <caption className="wb-unseen">
            {say('trialBalance')} · {found.market.name} · {found.at}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('account')}</th>
              <th scope="col">{say('debit')}</th>
              <th scope="col">{say('credit')}</th>
              <th scope="col">{say('balance')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ purpose, debits, credits, balance, side }) => (
              <tr key={purpose}>
                <th scope="row">
                  <Link href={listUrl('ledger-accounts', [['purpose', 'equals', purpose]])} prefetch={false}>
                    {label(PURPOSE_LABELS[purpose])}
                  </Link>
                </th>
                <td>{money(debits)}</td>
                <td>{money(credits)}</td>
                <td>
                  {money(balance)}
                  <span
                    className={`wb-ledger-weight wb-ledger-weight--${side}`}
                    style={{ inlineSize: `${(100 * Math.abs(balance)) / most}%` }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('sum')}</th>
              <td>{money(debits)}</td>
              <td>{money(credits)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    )
  })
}
