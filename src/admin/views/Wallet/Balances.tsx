import { formatMoney } from '../../../domain/money/format-money'
import type { WalletView } from '../../../queries/wallets/wallet'
import type { WalletWords } from './words'

/** What can be spent now, of each kind. */
export function Balances({ wallet, words: { say, locale } }: { wallet: WalletView; words: WalletWords }) {
  const { balance, credit, points, currency } = wallet
  const told = [
    [say('balance'), balance],
    [say('credit'), credit],
    [say('points'), points],
  ] as const
  return (
    <dl className="wb-card wb-wallet-balances">
      {told.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatMoney({ amount, currency }, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}
