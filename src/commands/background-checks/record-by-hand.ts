import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { DECIDED_CHECKS, ENDED_CHECKS } from '../../domain/drivers/background-check'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { addMonths } from '../../domain/time/calendar-day'
import { command } from '../command'
import { bringOn } from '../drivers/bring-on'
import { lockDriver } from '../drivers/driver'
import { standingOf } from '../drivers/standing'
import { reportCheck } from './report-check'

export const RecordByHand = z.object({
  result: z.enum(['clear', 'consider']),
  /** The day of the record, such as of an extract of the criminal register. */
  completedOn: z.iso.date(),
  /** Where the record is found. */
  note: z.string().trim().min(1).max(300),
})

/**
 * A person brings what an authority found of a driver, where no provider looks into it.
 * @throws WaybillError `illegal_transition` before his identity was proved, `check_open`, `validation_failed` for a day to come
 */
export const recordByHand = command(
  'driver.record_check',
  RecordByHand.extend({ driverId: z.uuid() }),
  async (ctx, { driverId, result, completedOn, note }) => {
    const driver = await lockDriver(ctx, { id: driverId })
    if (!driver.identityPassedAt || driver.stage === 'rejected')
      throw new WaybillError('illegal_transition', { from: driver.stage, to: 'background_pending' })
    if (completedOn > driver.today)
      throw invalid('completedOn', { en: 'Not before it is.', fr: 'Pas avant de l’être.' })
    const { check } = await standingOf(ctx, driver)
    if (check && ![...DECIDED_CHECKS, ...ENDED_CHECKS].includes(check.status)) throw new WaybillError('check_open')
    const until = result === 'clear' ? addMonths(completedOn, driver.checkMonths) : null
    const checkId = ctx.newId()
    // A day is the same day everywhere at noon.
    const completedAt = `${completedOn}T12:00:00Z`
    await ctx.rows(sql`
      insert into background_checks (id, driver_id, market_id, provider, status, message, completed_at, valid_until, calls, created_at, updated_at)
      values (${checkId}, ${driverId}, ${driver.marketId}, 'manual', ${result}, ${note}, ${completedAt}, ${until}, 0, ${ctx.now}, ${ctx.now})`)
    reportCheck(ctx, driver, { checkId, status: result })
    const { stage } = await bringOn(ctx, driver)
    return { id: driverId, stage }
  },
)
