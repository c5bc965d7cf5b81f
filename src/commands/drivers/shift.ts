import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { DriverStage } from '../../domain/drivers/transitions'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { CommandContext } from '../context'
import { withdrawDriversOffer } from '../offers/close-offer'
import { PositionInput, storePositions } from './record-positions'
import { unqualified } from './standing'

interface OwnDriver {
  id: string
  marketId: string
  active: boolean
  stage: DriverStage
}

async function lockOwnDriver(ctx: CommandContext): Promise<OwnDriver> {
  const driver = await ctx.row<OwnDriver>(sql`
    select id, market_id as "marketId", active, stage from drivers where id = ${ctx.actor.driverId ?? null} for no key update`)
  if (!driver) throw new WaybillError('not_found')
  ctx.subject('driver', driver.id, driver.marketId)
  return driver
}

/**
 * The driver begins to work, and says where (DRV-2). Repeating it changes nothing but the position.
 * @throws WaybillError `driver_unqualified` with `stage` and `missing` for whoever may not drive yet, or not now
 */
export const goOnline = command('driver.online', z.object({ position: PositionInput }), async (ctx, { position }) => {
  const driver = await lockOwnDriver(ctx)
  if (driver.stage !== 'active') throw await unqualified(ctx, driver.id)
  if (!driver.active) throw new WaybillError('driver_unavailable')
  await ctx.rows(sql`
    update drivers set online = true, updated_at = ${ctx.now},
      online_since = case when online then online_since else ${ctx.now}::timestamptz end, idle_since = case when online then idle_since else ${ctx.now}::timestamptz end
    where id = ${driver.id}`)
  await storePositions(ctx, [{ ...position, driverId: driver.id, at: ctx.now }])
  ctx.emit('driver.online', { driverId: driver.id, marketId: driver.marketId })
  return { online: true }
})

/** No new offers from now on; deliveries under way go on. An open offer goes to the next driver. */
export const goOffline = command('driver.offline', z.object({}), async (ctx) => {
  const driver = await lockOwnDriver(ctx)
  await ctx.rows(
    sql`update drivers set online = false, online_since = null, idle_since = null, updated_at = ${ctx.now} where id = ${driver.id}`,
  )
  // Only now: an offer that was being made meanwhile is seen too.
  await withdrawDriversOffer(ctx, driver.id)
  ctx.emit('driver.offline', { driverId: driver.id, marketId: driver.marketId })
  return { online: false }
})
