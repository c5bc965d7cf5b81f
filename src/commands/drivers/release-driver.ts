import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'

/** A driver is free again from now on: whoever has been free longest is asked first. */
export async function releaseDriver(ctx: CommandContext, driverId: string): Promise<void> {
  await ctx.rows(sql`update drivers set idle_since = ${ctx.now}, updated_at = ${ctx.now} where id = ${driverId}`)
}
