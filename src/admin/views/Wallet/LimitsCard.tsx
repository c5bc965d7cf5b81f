import { formatMoney } from '../../../domain/money/format-money'
import type { WalletView } from '../../../queries/wallets/wallet'
import { UseBar } from '../../components/promotions/UseBar'
import type { WalletWords } from './words'

/** What may be taken in the day and the month, how much of it was, and what the wallet does not pay for. */
export function LimitsCard({ wallet, words: { say, locale } }: { wallet: WalletView; words: WalletWords }) {
  const { limits, left, own, currency, barredCategories } = wallet
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  return (
    <>
      {(['daily', 'monthly'] as const).map((period) => {
        const limit = limits[period]
        const used = limit === null ? 0 : limit - (left[period] ?? 0)
        const whose = say(own[period] === null ? 'ofMarket' : 'ofWallet')
        const value =
          limit === null ? say('noLimit') : `${say('taken', { used: money(used), limit: money(limit) })} (${whose})`
        const text = say('named', { what: say(period), value })
        return (
          <UseBar
            key={period}
            text={text}
            used={used}
            limit={limit}
            left={(amount) => say('left', { left: money(amount) })}
          />
        )
      })}
      {barredCategories.length > 0 && (
        <p className="wb-wallet-barred">{say('named', { what: say('barred'), value: barredCategories.join(', ') })}</p>
      )}
    </>
  )
}
