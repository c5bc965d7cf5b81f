import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stoppingOf } from '../../domain/drivers/qualifications'
import { WaybillError } from '../../domain/errors'
import { acceptCheck } from '../background-checks/accept-check'
import { command } from '../command'
import { PerhapsReason, Reason } from './decide'
import { lockDriver } from './driver'
import { moveDriver, noteMove } from './move-driver'
import { standingOf } from './standing'

const DriverId = z.object({ driverId: z.uuid() })

/**
 * Stops a driver until a person lets him drive again. He is off duty at once; what is in his bag he brings to its door.
 * @throws WaybillError `reason_required`
 */
export const suspendDriver = command(
  'driver.suspend',
  Reason.extend(DriverId.shape),
  async (ctx, { driverId, reason }) => {
    const driver = await lockDriver(ctx, { id: driverId })
    if (driver.stage === 'suspended' && driver.suspendedFor === 'expiry') {
      if (!reason) throw new WaybillError('reason_required')
      // Stopped already; but from now on no renewed paper sets him free.
      await noteMove(ctx, driver, 'suspended', { reason })
      await ctx.rows(sql`
        update drivers set suspended_for = 'person', suspended_because = ${reason}, updated_at = ${ctx.now} where id = ${driverId}`)
    } else await moveDriver(ctx, driver, 'suspended', { reason, suspendedFor: 'person' })
    return { id: driverId, stage: 'suspended' as const }
  },
)

/** He may drive again. @throws WaybillError `driver_unqualified` with `missing` while something that he needs has ended */
export const reinstateDriver = command(
  'driver.reinstate',
  PerhapsReason.extend(DriverId.shape),
  async (ctx, { driverId, reason }) => {
    const driver = await lockDriver(ctx, { id: driverId })
    if (driver.stage !== 'suspended') throw new WaybillError('illegal_transition', { from: driver.stage, to: 'active' })
    await acceptCheck(ctx, driver, reason)
    const because = driver.suspendedFor === 'expiry' ? driver.suspendedBecause : null
    const missing = stoppingOf((await standingOf(ctx, driver)).qualifications, because)
    if (missing.length > 0) throw new WaybillError('driver_unqualified', { stage: driver.stage, missing })
    await moveDriver(ctx, driver, 'active', { reason })
    return { id: driverId, stage: 'active' as const }
  },
)
