import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Disputed, disputeFee, disputeLost, disputeOpened, disputeWon } from '../../domain/ledger/dispute-entries'
import type { Entry } from '../../domain/ledger/entry'
import type { DisputeStatus, LossBearer } from '../../domain/payments/disputes'
import type { CardDispute } from '../../ports/card-payments'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { lockOrder } from '../orders/order'
import { lockPayment, movePayment, type Payment } from './payment'

const Told = z.object({ paymentId: z.uuid(), dispute: z.custom<CardDispute>() })

interface Known {
  id: string
  status: DisputeStatus
  withdrawn: number
  fee: number
}

/**
 * Brings a dispute to where the provider has it: the payment moves, and what was taken or given back since is booked. Of what is decided nothing
 * changes any more; told again, it does nothing.
 */
export const recordDispute = command(
  'payment.record-dispute',
  Told,
  async (ctx, { paymentId, dispute }) => {
    const of = await ctx.row<{ orderId: string | null }>(
      sql`select order_id as "orderId" from payments where id = ${paymentId}`,
    )
    if (of?.orderId) await lockOrder(ctx, of.orderId)
    const payment = await lockPayment(ctx, paymentId)
    if (!payment?.provider) return {}
    const known = await ctx.row<Known>(
      sql`select id, status, withdrawn, fee from disputes where reference = ${dispute.reference}`,
    )
    if (known?.status === 'won' || known?.status === 'lost') return {}
    const id = known?.id ?? ctx.newId()
    await store(ctx, id, payment, dispute)
    const { orderId, marketId, currency, provider } = payment
    const entries = await follow(ctx, payment, { disputeId: id, orderId, marketId, currency, provider }, known, dispute)
    await postEntries(ctx, marketId, entries)
    return {}
  },
  { keyed: false },
)

async function store(ctx: CommandContext, id: string, payment: Payment, dispute: CardDispute): Promise<void> {
  const { id: paymentId, orderId, marketId, currency, provider } = payment
  const { reference, state, amount, withdrawn, fee, reason, respondBy } = dispute
  const closed = state === 'won' || state === 'lost' ? ctx.now : null
  await ctx.rows(sql`
    insert into disputes (id, order_id, payment_id, market_id, status, amount, currency, withdrawn, fee, provider, reference, reason, respond_by,
      closed_at, created_at, updated_at)
    values (${id}, ${orderId}, ${paymentId}, ${marketId}, ${state}, ${amount.amount}, ${currency}, ${withdrawn.amount}, ${fee.amount}, ${provider},
      ${reference}, ${reason}, ${respondBy}, ${closed}, ${ctx.now}, ${ctx.now})
    on conflict (reference) do update set status = excluded.status, withdrawn = excluded.withdrawn, fee = excluded.fee,
      respond_by = excluded.respond_by, closed_at = excluded.closed_at, updated_at = excluded.updated_at`)
}

/** Whatever was missed in between is made up for: a dispute first heard of when it was lost was opened before. */
async function follow(
  ctx: CommandContext,
  payment: Payment,
  disputed: Disputed,
  known: Known | undefined,
  { state, amount, withdrawn, fee }: CardDispute,
): Promise<Entry[]> {
  const before = known ?? { withdrawn: 0, fee: 0 }
  const entries = fee.amount === before.fee ? [] : [disputeFee(disputed, before.fee, fee.amount)]
  const opens = before.withdrawn === 0 && (withdrawn.amount > 0 || state === 'lost')
  const taken = Math.max(before.withdrawn, withdrawn.amount, state === 'lost' ? amount.amount : 0)
  const dispute = opens ? await open(ctx, payment) : payment
  if (opens) entries.push(disputeOpened(disputed, taken))
  if (taken === 0) return entries
  if (state === 'won') {
    await movePayment(ctx, dispute, payment.refunded > 0 ? 'partially_refunded' : 'captured')
    entries.push(disputeWon(disputed, taken))
  }
  if (state === 'lost') {
    await movePayment(ctx, dispute, 'refunded', sql`refunded = least(captured, refunded + ${taken})`)
    entries.push(disputeLost(disputed, taken, await lossOf(ctx, payment)))
  }
  return entries
}

async function open(ctx: CommandContext, payment: Payment): Promise<Payment> {
  if (payment.status === 'disputed') return payment
  await movePayment(ctx, payment, 'disputed')
  return { ...payment, status: 'disputed' }
}

/** What the market says of a loss, and what the restaurant has of the order: what was booked to it less what was taken back. */
async function lossOf(ctx: CommandContext, { orderId, marketId }: Payment) {
  const row = await ctx.row<{ bearer: LossBearer; restaurantId: string | null; paidToRestaurant: number }>(sql`
    select m.dispute_loss_borne_by as bearer, o.restaurant_id as "restaurantId", coalesce((
      select -sum(p.amount) from journal_entries e join postings p on p.entry_id = e.id join ledger_accounts a on a.id = p.account_id
      where e.order_id = o.id and a.restaurant_id = o.restaurant_id), 0) as "paidToRestaurant"
    from markets m left join orders o on o.id = ${orderId} where m.id = ${marketId}`)
  if (!row) throw new Error(`market ${marketId} has a payment and is not there`)
  return row
}
