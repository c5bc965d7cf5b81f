import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Money } from '../../domain/money/money'
import type { Call } from '../context'
import { askNow, type ToldPayment, tellParts } from '../payments/pay-now'
import { topUpOf } from '../payments/payment'

interface ToldTopUp {
  id: string
  amount: Money
  payment: ToldPayment
}

/** Asks the provider of a top-up that has just been committed, and tells how it stands. Asked again it asks only how it stands. */
export async function payTopUp(call: Call, paymentId: string): Promise<ToldTopUp> {
  await askNow(call, { which: sql`a.payment_id = ${paymentId}`, cause: `top-up:${paymentId}` })
  return tellTopUp(call, paymentId)
}

/** How a caller's own top-up stands, and what its payer is to do. @throws WaybillError `not_found` for another's */
export async function tellTopUp({ app, actor }: Call, paymentId: string): Promise<ToldTopUp> {
  const payment = await topUpOf(app.db, actor.userId ?? '', paymentId)
  if (!payment) throw new WaybillError('not_found')
  const { id, amount, currency } = payment
  return { id, amount: { amount, currency }, payment: await tellParts(app, [payment], payment) }
}
