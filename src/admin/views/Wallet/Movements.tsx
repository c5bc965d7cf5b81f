import { Link } from '@payloadcms/ui'
import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import { MOVEMENT_LABELS, WALLET_PURPOSE_LABELS } from '../../../domain/wallets/labels'
import { movementCategory } from '../../../domain/wallets/movement'
import type { Movement } from '../../../queries/wallets/movements'
import { formatTime } from '../../format-time'
import type { WalletWords } from './words'

interface Props {
  walletId: string
  movements: readonly Movement[]
  /** Where the page after begins; none on the last. */
  older: number | undefined
  /** Whether newer ones are on another page. */
  paged: boolean
  currency: CurrencyCode
  timeZone: string
  words: WalletWords
}

/** What came in and went out, the newest first. */
export function Movements({ walletId, movements, older, paged, currency, timeZone, words }: Props) {
  const { say, label, locale } = words
  if (movements.length === 0) return <p className="wb-empty">{say('noMovements')}</p>
  const money = (amount: number) => (amount > 0 ? formatMoney({ amount, currency }, locale) : '')
  const page = `/admin/collections/wallets/${walletId}`
  return (
    <>
      <table className="wb-numbers wb-wallet-lines">
        <caption className="wb-unseen">{say('movements')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('in')}</th>
            <th scope="col">{say('out')}</th>
          </tr>
        </thead>
        <tbody>
          {movements.map(({ seq, kind, purpose, amount, orderId, orderNumber, otherName, reason, at }) => (
            <tr key={seq}>
              <th scope="row">
                {label(MOVEMENT_LABELS[movementCategory(kind, amount)])}
                {orderId && orderNumber && (
                  <>
                    {' '}
                    <Link href={`/admin/collections/orders/${orderId}`} prefetch={false}>
                      {orderNumber}
                    </Link>
                  </>
                )}
                <small className="wb-quiet">
                  {[
                    purpose !== 'wallet' && label(WALLET_PURPOSE_LABELS[purpose]),
                    otherName,
                    reason,
                    formatTime(at.toISOString(), locale, timeZone),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </th>
              <td>{money(amount)}</td>
              <td>{money(-amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(older || paged) && (
        <p className="wb-actions">
          {paged && <Link href={page}>{say('newest')}</Link>}
          {older && <Link href={`${page}?before=${older}`}>{say('older')}</Link>}
        </p>
      )}
    </>
  )
}
