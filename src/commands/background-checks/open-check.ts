import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'
import type { Driver } from '../drivers/driver'

/**
 * Writes down that a driver’s past is to be looked into (foundations §1); a worker calls as soon as it is committed, and where it dies the sweep
 * finds it.
 * @returns false where nobody does that in his market: then a person brings the result
 */
export async function openCheck(
  ctx: CommandContext,
  { id: driverId, marketId, country, checkRegion }: Driver,
): Promise<boolean> {
  const { backgroundChecks, clock } = ctx.call.app
  if (!backgroundChecks?.countries.includes(country) || !checkRegion) return false
  const id = ctx.newId()
  await ctx.rows(sql`
    insert into background_checks (id, driver_id, market_id, provider, status, calls, due_at, created_at, updated_at)
    values (${id}, ${driverId}, ${marketId}, ${backgroundChecks.name}, 'created', 0, ${clock.real()}, ${ctx.now}, ${ctx.now})`)
  ctx.schedule('call-background-check', { checkId: id }, { key: id })
  return true
}
