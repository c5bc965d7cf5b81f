import type { CurrencyCode } from '../../../domain/money/currencies'
import type { Limits } from '../../../domain/wallets/limits'
import type { WalletStatus } from '../../../domain/wallets/wallet-status'

/** What the verbs of a wallet need to know of it. */
export interface ActedUpon {
  id: string
  currency: CurrencyCode
  status: WalletStatus
  /** Set for this wallet alone. */
  own: Limits
  barred: string[]
  timeZone: string
}
