import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Entry } from '../../domain/ledger/entry'
import { providerFee } from '../../domain/ledger/payment-entries'
import { ATTEMPT_TRANSITIONS, type AttemptStatus, dueAt } from '../../domain/payments/attempts'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { lockOrder } from '../orders/order'
import { type Attempt, lockAttempt, tellsFee } from './attempt'
import type { Told } from './effect'
import { effectOf } from './effects'
import type { Finding } from './finding'
import { lockPayment } from './payment'

const Record = z.object({
  attemptId: z.uuid(),
  /** Of which call it is the outcome; what is found out about an earlier one counts no more. */
  calls: z.number().int(),
  finding: z.custom<Finding>(),
})

/**
 * Writes down what came of a call, and does what follows from it: payment, order, refund or payout move, and the ledger books it, all in one.
 * Told again, it does nothing.
 * @returns another attempt in place of this one, to be run next; null: none
 */
export const recordAttempt = command(
  'payment.record-attempt',
  Record,
  async (ctx, { attemptId, calls, finding }): Promise<{ next: string | null }> => {
    const of = await ctx.row<{ orderId: string | null }>(
      sql`select order_id as "orderId" from payment_attempts where id = ${attemptId}`,
    )
    const order = of?.orderId ? await lockOrder(ctx, of.orderId) : null
    const attempt = await lockAttempt(ctx, attemptId)
    if (!attempt || attempt.calls !== calls || attempt.status === 'refused') return { next: null }
    if (attempt.status === 'succeeded') {
      await noteFee(ctx, attempt, finding)
      return { next: null }
    }
    const payment = attempt.paymentId ? ((await lockPayment(ctx, attempt.paymentId)) ?? null) : null
    const status = statusAfter(attempt, finding)
    const now = await store(ctx, attempt, status, finding)
    const told: Told = { attempt: now, order, payment, finding }
    const { entries = [], next = null } = status === attempt.status ? {} : await effectOf(ctx, status, told)
    const fee = status === 'succeeded' && now.fee ? [providerFee(now, now.fee)] : []
    await postEntries(ctx, attempt.marketId, [...entries, ...fee] satisfies Entry[])
    return { next }
  },
  { keyed: false },
)

/** An amount that is not ours is no success: a person finds out what it is. */
function statusAfter(attempt: Attempt, finding: Finding): AttemptStatus {
  switch (finding.found) {
    case 'done':
      return finding.amount === attempt.amount ? 'succeeded' : attempt.status === 'pending' ? 'pending' : 'unknown'
    case 'pending':
      return 'pending'
    case 'refused':
      return 'refused'
    case 'later':
      return attempt.status === 'pending' ? 'pending' : 'created'
    case 'unknown':
      return attempt.status === 'pending' ? 'pending' : 'unknown'
    case 'no_answer':
      return attempt.status === 'calling' ? 'unknown' : attempt.status
  }
}

async function store(ctx: CommandContext, before: Attempt, status: AttemptStatus, finding: Finding): Promise<Attempt> {
  if (status !== before.status) findTransition(ATTEMPT_TRANSITIONS, { from: before.status, to: status, role: 'system' })
  const at = ctx.call.app.clock.real()
  const settled = status === 'succeeded' || status === 'refused'
  const after: Attempt = {
    ...before,
    status,
    reference: ('reference' in finding ? finding.reference : undefined) ?? before.reference,
    dial: (finding.found === 'pending' ? finding.dial : undefined) ?? before.dial,
    fee: finding.found === 'done' && status === 'succeeded' ? finding.fee : null,
  }
  const feeOpen = tellsFee(after.kind) && after.fee === null
  const { code, message } = wordsOf(before, finding)
  await ctx.rows(sql`
    update payment_attempts set status = ${status}, reference = ${after.reference}, dial = ${after.dial}, fee = ${after.fee},
      code = ${code}, message = ${message}, settled_at = case when ${settled} then ${at}::timestamptz end,
      due_at = ${dueAt({ ...after, feeOpen }, at)}, updated_at = ${at}
    where id = ${before.id}`)
  return after
}

function wordsOf({ amount }: Attempt, finding: Finding): { code: string | null; message: string | null } {
  switch (finding.found) {
    case 'refused':
      return { code: finding.code, message: finding.message.slice(0, 500) }
    case 'done':
      return finding.amount === amount
        ? { code: null, message: null }
        : { code: 'amount_differs', message: `asked for ${amount}, the provider has ${finding.amount}` }
    case 'pending':
      return { code: null, message: null }
    default:
      return { code: finding.found, message: finding.why.slice(0, 500) }
  }
}

/** What the provider kept may be known only later than that it took it. */
async function noteFee(ctx: CommandContext, attempt: Attempt, finding: Finding): Promise<void> {
  if (!tellsFee(attempt.kind) || attempt.fee !== null) return
  const at = ctx.call.app.clock.real()
  const fee = finding.found === 'done' ? finding.fee : null
  await ctx.rows(sql`
    update payment_attempts set fee = ${fee}, due_at = ${dueAt({ ...attempt, feeOpen: fee === null }, at)}, updated_at = ${at}
    where id = ${attempt.id}`)
  if (fee) await postEntries(ctx, attempt.marketId, [providerFee(attempt, fee)])
}
