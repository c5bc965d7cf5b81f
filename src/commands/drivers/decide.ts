import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayReject } from '../../domain/drivers/adverse-action'
import { missingOf } from '../../domain/drivers/qualifications'
import { WaybillError } from '../../domain/errors'
import { addDays } from '../../domain/time/calendar-day'
import { acceptCheck } from '../background-checks/accept-check'
import { command } from '../command'
import { bringOn } from './bring-on'
import { dayThere, lockDriver } from './driver'
import { moveDriver } from './move-driver'
import { standingOf } from './standing'

const DriverId = z.object({ driverId: z.uuid() })
export const Reason = z.object({ reason: z.string().trim().max(1000) })
export const PerhapsReason = Reason.partial()

/**
 * Says yes: from now on he may go on duty. A check that gave something to consider is accepted with it, and then a reason is needed.
 * @throws WaybillError `driver_unqualified` with `missing`, `reason_required`
 */
export const activateDriver = command(
  'driver.activate',
  PerhapsReason.extend(DriverId.shape),
  async (ctx, { driverId, reason }) => {
    const driver = await lockDriver(ctx, { id: driverId })
    await acceptCheck(ctx, driver, reason)
    const { qualifications } = await standingOf(ctx, driver)
    const missing = missingOf(qualifications)
    const active = await moveDriver(ctx, driver, 'active', { reason })
    if (missing.length > 0) throw new WaybillError('driver_unqualified', { stage: driver.stage, missing })
    await ctx.rows(sql`update drivers set notice_at = null, notice_reason = null where id = ${driverId}`)
    const { stage } = await bringOn(ctx, active)
    return { id: driverId, stage }
  },
)

/**
 * Tells somebody that he is to be rejected and why, so that he can answer (`mayReject`).
 * @throws WaybillError `illegal_transition` outside of a review and where he was told already, `reason_required`
 */
export const giveNotice = command('driver.notice', Reason.extend(DriverId.shape), async (ctx, { driverId, reason }) => {
  const driver = await lockDriver(ctx, { id: driverId })
  if (driver.stage !== 'review' || driver.noticeAt)
    throw new WaybillError('illegal_transition', { from: driver.stage, to: 'rejected' })
  if (!reason) throw new WaybillError('reason_required')
  await ctx.rows(sql`
    update drivers set notice_at = ${ctx.now}, notice_reason = ${reason}, updated_at = ${ctx.now} where id = ${driverId}`)
  const decidedFrom = addDays(driver.today, driver.adverseActionDays)
  ctx.record({
    kind: 'driver',
    name: 'driver.adverse_notice',
    outcome: 'pending',
    subject: { kind: 'driver', id: driverId },
    market: driver.marketId,
    facts: { decidedFrom },
    personal: { reason },
    person: driver.userId,
  })
  ctx.emit('driver.adverse_notice', { driverId, marketId: driver.marketId, decidedFrom, reason })
  return { id: driverId, stage: driver.stage, decidedFrom }
})

/** Says no, for good, after the notice and its days. @throws WaybillError `notice_needed` with `from`, the first day; `reason_required` */
export const rejectDriver = command(
  'driver.reject',
  Reason.extend(DriverId.shape),
  async (ctx, { driverId, reason }) => {
    const driver = await lockDriver(ctx, { id: driverId })
    await moveDriver(ctx, driver, 'rejected', { reason })
    const on = driver.noticeAt && dayThere(driver, driver.noticeAt)
    if (!mayReject({ on, waitingDays: driver.adverseActionDays }, driver.today))
      throw new WaybillError('notice_needed', { from: on && addDays(on, driver.adverseActionDays) })
    return { id: driverId, stage: 'rejected' as const }
  },
)
