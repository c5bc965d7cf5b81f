import type { Entry } from '../../domain/ledger/entry'
import { paymentReturned } from '../../domain/ledger/payment-entries'
import type { CommandContext } from '../context'
import { giveBackToWallet } from '../wallets/give-back-to-wallet'
import { paidBy } from './paid-by'
import type { Payment } from './payment'

/**
 * What a refund of money that waits in escrow books: out of escrow, to where it came from; into a wallet by its own rules, which know of which
 * grant it was.
 */
export async function returnPayment(
  ctx: CommandContext,
  payment: Payment,
  refund: { id: string; amount: number },
): Promise<Entry[]> {
  const { id: paymentId, marketId, provider } = payment
  if (provider) return [paymentReturned(paidBy(payment), refund.id, refund.amount)]
  return giveBackToWallet(ctx, { paymentId, returnId: refund.id, marketId, amount: refund.amount })
}
