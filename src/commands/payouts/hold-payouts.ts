import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { PAYOUT_OWNERS, type PayoutOwnerKind } from '../../domain/payouts/owners'
import { command } from '../command'
import { findOpenHold } from './open-hold'
import { lockOwner, OWNER_COLUMN } from './owner'

const Reason = z.string().trim().min(3).max(300)

export const HoldPayouts = z.object({ owner: z.enum(PAYOUT_OWNERS), ownerId: z.uuid(), reason: Reason })

/** Stops everything that goes out to an owner, as where fraud is feared. @throws WaybillError `not_found`, `payout_held` where it is stopped already */
export const holdPayouts = command('payout.hold', HoldPayouts, async (ctx, { owner: kind, ownerId, reason }) => {
  const owner = await lockOwner(ctx, { kind, id: ownerId })
  if (await findOpenHold(ctx, owner)) throw new WaybillError('payout_held')
  const id = ctx.newId()
  ctx.subject('payout-hold', id, owner.marketId)
  await ctx.rows(sql`
    insert into payout_holds (id, owner, ${OWNER_COLUMN[kind]}, market_id, reason, placed_by_id, created_at, updated_at)
    values (${id}, ${kind}, ${ownerId}, ${owner.marketId}, ${reason}, ${ctx.actor.userId ?? null}, ${ctx.now}, ${ctx.now})`)
  ctx.emit('payout.held', { holdId: id, ownerKind: kind, ownerId, marketId: owner.marketId, reason })
  return { id, reason }
})

export const LiftHold = z.object({ holdId: z.uuid(), reason: Reason })

/** Lets money go out again. @throws WaybillError `not_found`, also where it was lifted already */
export const liftHold = command('payout.lift-hold', LiftHold, async (ctx, { holdId, reason }) => {
  ctx.subject('payout-hold', holdId)
  const hold = await ctx.row<{ ownerKind: PayoutOwnerKind; ownerId: string; marketId: string }>(sql`
    update payout_holds set lifted_at = ${ctx.now}, lifted_by_id = ${ctx.actor.userId ?? null}, lift_reason = ${reason}, updated_at = ${ctx.now}
    where id = ${holdId} and lifted_at is null
    returning owner as "ownerKind", coalesce(restaurant_id, driver_id, customer_id) as "ownerId", market_id as "marketId"`)
  if (!hold) throw new WaybillError('not_found')
  ctx.emit('payout.hold_lifted', { holdId, ...hold, reason })
  return { id: holdId, reason }
})
