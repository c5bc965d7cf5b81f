import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { addMonths } from '../../domain/time/calendar-day'
import type { CommandContext } from '../context'
import { type Driver, dayThere } from '../drivers/driver'

/**
 * What there was to consider was considered, and a person lets him drive nevertheless: the check counts as a clear one would. Nothing where the
 * last check asks for no such decision.
 * @throws WaybillError `reason_required`
 */
export async function acceptCheck(ctx: CommandContext, driver: Driver, reason: string | undefined): Promise<void> {
  const open = await ctx.row<{ id: string; completedAt: Date | null }>(sql`
    select id, completed_at as "completedAt" from (
      select id, status, completed_at, valid_until from background_checks where driver_id = ${driver.id} order by created_at desc, id desc limit 1
    ) last where status = 'consider' and valid_until is null`)
  if (!open) return
  if (!reason) throw new WaybillError('reason_required')
  const until = addMonths(dayThere(driver, open.completedAt ?? ctx.now), driver.checkMonths)
  await ctx.rows(sql`
    update background_checks set valid_until = ${until}, accepted_by_id = ${ctx.actor.userId ?? null}, message = ${reason}, updated_at = ${ctx.now}
    where id = ${open.id}`)
}
