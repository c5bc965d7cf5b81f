import { z } from 'zod'
import { DECIDED_CHECKS, ENDED_CHECKS } from '../../domain/drivers/background-check'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { bringOn } from '../drivers/bring-on'
import { lockDriver } from '../drivers/driver'
import { standingOf } from '../drivers/standing'
import { openCheck } from './open-check'

/**
 * Has a driver’s past looked into anew: the last check came to nothing, or its year is over.
 * @throws WaybillError `check_open` while one is under way, `illegal_transition` before his identity was proved or once he is rejected,
 * `unavailable` where nobody looks into it
 */
export const orderCheck = command('driver.order_check', z.object({ driverId: z.uuid() }), async (ctx, { driverId }) => {
  const driver = await lockDriver(ctx, { id: driverId })
  if (!driver.identityPassedAt || driver.stage === 'rejected')
    throw new WaybillError('illegal_transition', { from: driver.stage, to: 'background_pending' })
  const { check } = await standingOf(ctx, driver)
  if (check && ![...DECIDED_CHECKS, ...ENDED_CHECKS].includes(check.status)) throw new WaybillError('check_open')
  if (!(await openCheck(ctx, driver))) throw new WaybillError('unavailable')
  const { stage } = await bringOn(ctx, driver)
  return { id: driverId, stage }
})
