import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import { WALLET_PURPOSE_LABELS } from '../../../domain/wallets/labels'
import type { OpenGrant } from '../../../queries/wallets/grants'
import { formatTime } from '../../format-time'
import { RevokeGrant } from './RevokeGrant'
import type { WalletWords } from './words'

interface Props {
  walletId: string
  grants: readonly OpenGrant[]
  currency: CurrencyCode
  timeZone: string
  words: WalletWords
  /** Whether the reader may end one. */
  acts: boolean
}

/** What was granted or earned and can still be spent, the nearest expiry first. */
export function Grants({ walletId, grants, currency, timeZone, words: { say, label, locale }, acts }: Props) {
  if (grants.length === 0) return <p className="wb-empty">{say('noGrants')}</p>
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  return (
    <table className="wb-numbers wb-wallet-lines">
      <caption className="wb-unseen">{say('grants')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('expires')}</th>
          <th scope="col">{say('remaining')}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map(({ id, purpose, amount, remaining, expiresAt, reason, orderNumber, grantedAt }) => (
          <tr key={id}>
            <th scope="row">
              {label(WALLET_PURPOSE_LABELS[purpose])}
              <small className="wb-quiet">
                {[reason ?? orderNumber, `${say('granted')} ${formatTime(grantedAt.toISOString(), locale, timeZone)}`]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {acts && <RevokeGrant walletId={walletId} grantId={id} />}
            </th>
            <td>{expiresAt ? formatTime(expiresAt.toISOString(), locale, timeZone) : say('never')}</td>
            <td>
              {money(remaining)}
              {remaining < amount && <small className="wb-quiet">/ {money(amount)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
