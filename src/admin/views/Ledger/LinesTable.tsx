import { Link } from '@payloadcms/ui'
import { PURPOSE_LABELS } from '../../../../collections/ledger-accounts/labels'
import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import type { BookedLine } from '../../../queries/ledger/entries'
import type { LedgerWords } from './words'

interface Props {
  caption: string
  lines: readonly BookedLine[]
  currency: CurrencyCode
  words: LedgerWords
  /** Whether the reader finds accounts in the panel. */
  linked: boolean
}

/** The lines of one entry, debits first, as a book-keeper reads them. */
export function LinesTable({ caption, lines, currency, words: { say, label, locale }, linked }: Props) {
  const money = (amount: number) => (amount === 0 ? '' : formatMoney({ amount, currency }, locale))
  const sum = lines.reduce((total, { debit }) => total + debit, 0)
  return (
    <table className="wb-numbers wb-ledger-lines">
      <caption className="wb-unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('account')}</th>
          <th scope="col">{say('debit')}</th>
          <th scope="col">{say('credit')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ accountId, purpose, ownerName, debit, credit }) => {
          const name = label(PURPOSE_LABELS[purpose])
          return (
            <tr key={accountId}>
              <th scope="row">
                {linked ? <Link href={`/admin/collections/ledger-accounts/${accountId}`}>{name}</Link> : name}
                <small className="wb-quiet">{ownerName}</small>
              </th>
              <td>{money(debit)}</td>
              <td>{money(credit)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('sum')}</th>
          <td>{money(sum)}</td>
          <td>{money(sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
