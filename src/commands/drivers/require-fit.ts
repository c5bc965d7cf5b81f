import { sql } from 'drizzle-orm'
import type { OrderRequirements } from '../../domain/compliance/requirements'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import type { CommandContext } from '../context'
import { CARRIER, type CarrierRow, lacksOf } from './carrier'

/**
 * Whether a driver may still carry what its rules let not everybody carry: what he had when it was offered to him may have ended, or been revised,
 * since.
 * @throws WaybillError `driver_unqualified` with `missing`
 */
export async function requireFit(
  ctx: CommandContext,
  requirements: OrderRequirements | null,
  driverId: string | null,
): Promise<void> {
  const terms = requirements?.driver
  if (!terms || !driverId) return
  const driver = await ctx.row<CarrierRow & { timeZone: string }>(
    sql`select ${CARRIER}, m.time_zone as "timeZone" from drivers d join markets m on m.id = d.market_id where d.id = ${driverId}`,
  )
  if (!driver) throw new WaybillError('driver_unavailable')
  const on = { vault: ctx.call.app.vault, today: localMoment(ctx.now, driver.timeZone).date }
  const missing = lacksOf(terms, driver, on)
  if (missing.length > 0) throw new WaybillError('driver_unqualified', { missing })
}
