import { sql } from 'drizzle-orm'
import type { Call } from '../context'
import { findAttempts } from './attempt'
import { recordDispute } from './record-dispute'
import { runAttempt } from './run-attempt'

/**
 * What became of a dispute is asked of the provider at each event about it, so that they may come in any order and as often as they like.
 * @throws ProviderError where the provider does not answer: the event is looked into again
 */
export async function lookIntoDispute(call: Call, reference: string): Promise<void> {
  const { app } = call
  const dispute = await app.cards?.readDispute(reference)
  if (!dispute) return
  const payment = await app.db.row<{ id: string }>(
    sql`select id from payments where provider = 'stripe' and reference = ${dispute.payment}`,
  )
  if (!payment) {
    app.logger.warn({ reference, payment: dispute.payment }, 'a dispute of a payment that is not ours')
    return
  }
  // Some cards are disputed the moment their money is taken, and we may not know of that yet.
  const under = sql`a.payment_id = ${payment.id} and a.kind = 'capture' and a.settled_at is null`
  for (const { id } of await findAttempts(app.db, under)) await runAttempt(call, id)
  await recordDispute(call, { paymentId: payment.id, dispute })
}
