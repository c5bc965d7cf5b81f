import type { PaidBy } from '../../domain/ledger/payment-entries'
import type { Payment } from './payment'

/** A payment as the ledger names it. */
export function paidBy({ id, ...payment }: Payment): PaidBy {
  return { ...payment, paymentId: id }
}
