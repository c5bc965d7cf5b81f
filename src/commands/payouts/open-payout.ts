import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { cashNetted, payoutRequested } from '../../domain/ledger/payout-entries'
import type { PayoutOwner } from '../../domain/payouts/owners'
import { needsApproval, payoutFlaw } from '../../domain/payouts/payable-now'
import type { PayoutStatus } from '../../domain/payouts/transitions'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { readClaim } from './claim'
import { type DestinationInput, takeDestination } from './destination'
import { findOpenHold } from './open-hold'
import { lockOwner, OWNER_COLUMN, type Owner } from './owner'

interface Wish {
  /** Integer minor units of the market's currency. */
  readonly amount: number
  readonly destination: z.output<typeof DestinationInput>
  /** The failed payout that this one is for. */
  readonly retryOf?: string
}

interface OpenedPayout {
  id: string
  status: PayoutStatus
  amount: { amount: number; currency: Owner['currency'] }
  /** Cash that was set against the pay with it. */
  netted: { amount: number; currency: Owner['currency'] }
  /** Before then it is not sent. */
  sendAfter: string
}

/**
 * An owner asks for his money: it leaves his account at once, and what a driver holds of ours is set against it first. Small sums are approved
 * by themselves. Whether the caller may ask for him is the caller's to decide.
 * @throws WaybillError `insufficient_funds` {available}, `payout_limit` {flaw}, `payout_held`; as `takeDestination`
 */
export async function openPayout(
  ctx: CommandContext,
  of: PayoutOwner,
  { amount, destination, retryOf }: Wish,
): Promise<OpenedPayout> {
  const owner = await lockOwner(ctx, of)
  const { marketId, currency, terms } = owner
  if (await findOpenHold(ctx, of)) throw new WaybillError('payout_held')
  const claim = await readClaim(ctx, owner, ctx.now)
  const flaw = payoutFlaw(amount, claim, terms)
  if (flaw) throw new WaybillError(flaw === 'not_available' ? 'insufficient_funds' : 'payout_limit', { flaw })
  const { id: destinationId, usableAt } = await takeDestination(ctx, owner, destination)
  const id = ctx.newId()
  const status = needsApproval(amount, terms) ? 'requested' : 'approved'
  const sendAfter = new Date(Math.max(usableAt.getTime(), ctx.now.getTime()))
  await ctx.rows(sql`
    insert into payouts (id, owner, ${OWNER_COLUMN[of.kind]}, market_id, status, amount, netted, currency, destination_id, requested_by_id, send_after,
      retry_of_id, created_at, updated_at)
    values (${id}, ${of.kind}, ${of.id}, ${marketId}, ${status}, ${amount}, ${claim.cashHeld}, ${currency}, ${destinationId},
      ${ctx.actor.userId ?? null}, ${sendAfter}, ${retryOf ?? null}, ${ctx.now}, ${ctx.now})`)
  const base = { payoutId: id, ownerKind: of.kind, ownerId: of.id, marketId, amount, netted: claim.cashHeld, currency }
  ctx.emit('payout.requested', { ...base, from: null, to: 'requested' })
  if (status === 'approved') ctx.emit('payout.approved', { ...base, from: 'requested', to: 'approved' })
  if (claim.cashHeld > 0) await settleHeld(ctx, owner, claim.cashHeld)
  const paid = { id, marketId, owner: of, amount, currency }
  await postEntries(ctx, marketId, [
    ...(claim.cashHeld > 0 ? [cashNetted(paid, claim.cashHeld)] : []),
    payoutRequested(paid),
  ])
  return {
    id,
    status,
    amount: { amount, currency },
    netted: { amount: claim.cashHeld, currency },
    sendAfter: sendAfter.toISOString(),
  }
}

/** All that a driver holds is netted at once, so each of his cash payments is settled with it. */
async function settleHeld(ctx: CommandContext, { id, marketId, currency }: Owner, held: number): Promise<void> {
  await ctx.rows(sql`
    update payments set settled_at = ${ctx.now}, updated_at = ${ctx.now}
    where collected_by_id = ${id} and status = 'captured' and method = 'cash' and settled_at is null and currency::text = ${currency}`)
  ctx.emit('cash.settled', { driverId: id, marketId, amount: held, currency })
}
