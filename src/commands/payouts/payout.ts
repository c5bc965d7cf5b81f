import { type SQL, sql } from 'drizzle-orm'
import type { PaidOut } from '../../domain/ledger/payout-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { DestinationKind } from '../../domain/payouts/destination'
import type { PayoutOwnerKind } from '../../domain/payouts/owners'
import { PAYOUT_TRANSITIONS, type PayoutStatus } from '../../domain/payouts/transitions'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'

/** Money that an owner asked for, and where it is on its way. Amounts in integer minor units of `currency`. */
export interface Payout {
  id: string
  ownerKind: PayoutOwnerKind
  ownerId: string
  marketId: string
  status: PayoutStatus
  amount: number
  /** Cash that was set against the pay with it. */
  netted: number
  currency: CurrencyCode
  requestedBy: string | null
  destinationId: string
  destinationKind: DestinationKind
  /** E.164, of mobile money. */
  phone: string | null
}

const COLUMNS = sql`p.id, p.owner as "ownerKind", coalesce(p.restaurant_id, p.driver_id, p.customer_id) as "ownerId", p.market_id as "marketId",
  p.status, p.amount, p.netted, p.currency, p.requested_by_id as "requestedBy", p.destination_id as "destinationId", t.kind as "destinationKind",
  t.phone`

/** Locked until the transaction ends. Whoever also locks its attempt locks that first. @param condition over `p`, a payout */
export function lockPayouts(ctx: CommandContext, condition: SQL): Promise<Payout[]> {
  return ctx.rows<Payout>(sql`
    select ${COLUMNS} from payouts p join payout_destinations t on t.id = p.destination_id where ${condition}`)
}

export async function lockPayout(ctx: CommandContext, id: string): Promise<Payout | undefined> {
  const [payout] = await lockPayouts(ctx, sql`p.id = ${id} for update of p`)
  return payout
}

/** A payout as the ledger names it. */
export function paidOut({ ownerKind, ownerId, ...payout }: Payout): PaidOut {
  return { ...payout, owner: { kind: ownerKind, id: ownerId } }
}

/**
 * The only way a payout changes its status: the transition table decides, then row and event move together.
 * @param set more columns to write
 * @throws WaybillError as `findTransition`
 */
export async function movePayout(
  ctx: CommandContext,
  payout: Payout,
  to: Exclude<PayoutStatus, 'requested'>,
  { reason, set }: { reason?: string | undefined; set?: SQL } = {},
): Promise<void> {
  const { id, status: from } = payout
  const { event } = findTransition(PAYOUT_TRANSITIONS, { from, to, role: ctx.actor.role, reason })
  await ctx.rows(
    sql`update payouts set ${set ? sql`${set}, ` : sql``}status = ${to}, updated_at = ${ctx.now} where id = ${id}`,
  )
  ctx.emit(event, { ...told(payout), from, to, ...(reason && { reason }) })
}

/** What every event of a payout says. */
export function told({ id, ownerKind, ownerId, marketId, amount, netted, currency }: Payout) {
  return { payoutId: id, ownerKind, ownerId, marketId, amount, netted, currency }
}
