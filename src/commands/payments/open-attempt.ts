import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'
import type { Attempt } from './attempt'

type NewAttempt = Pick<Attempt, 'kind' | 'provider' | 'marketId' | 'orderId' | 'amount' | 'currency'> &
  Partial<
    Pick<
      Attempt,
      | 'paymentId'
      | 'refundId'
      | 'payoutId'
      | 'original'
      | 'card'
      | 'customer'
      | 'holderAbsent'
      | 'phone'
      | 'description'
    >
  >

/** Whoever answers at once calls by himself; after so long a worker does. */
const INLINE_SECONDS = 10

/**
 * Writes down what a provider is to be asked (foundations §1), and that somebody will: `inline` when the endpoint itself does so after the
 * commit, else a worker as soon as it is committed. Where both die, the sweep of what is due finds it.
 * @returns the attempt's id
 */
export async function openAttempt(
  ctx: CommandContext,
  attempt: NewAttempt,
  { inline = false }: { inline?: boolean } = {},
): Promise<string> {
  const id = ctx.newId()
  const real = ctx.call.app.clock.real()
  const due = new Date(real.getTime() + (inline ? INLINE_SECONDS * 1000 : 0))
  await ctx.rows(sql`
    insert into payment_attempts (id, kind, status, provider, market_id, order_id, payment_id, refund_id, payout_id, amount, currency, original, card,
      customer, holder_absent, phone, description, calls, due_at, created_at, updated_at)
    values (${id}, ${attempt.kind}, 'created', ${attempt.provider}, ${attempt.marketId}, ${attempt.orderId}, ${attempt.paymentId ?? null},
      ${attempt.refundId ?? null}, ${attempt.payoutId ?? null}, ${attempt.amount}, ${attempt.currency}, ${attempt.original ?? null}, ${attempt.card ?? null},
      ${attempt.customer ?? null}, ${attempt.holderAbsent ?? false}, ${attempt.phone ?? null}, ${attempt.description ?? null}, 0, ${due}, ${real}, ${real})`)
  if (!inline) ctx.schedule('call-provider', { attemptId: id }, { key: id })
  return id
}
