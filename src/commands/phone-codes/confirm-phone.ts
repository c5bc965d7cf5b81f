import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'
import { phoneTurn, takeTurns } from './take-turns'

/** Nobody has it confirmed any more: whoever reads its texts today has it, and numbers change hands. */
export async function releasePhone(ctx: CommandContext, phone: string): Promise<void> {
  await takeTurns(ctx, phoneTurn(phone))
  await ctx.rows(
    sql`update users set phone_verified_at = null where phone = ${phone} and phone_verified_at is not null`,
  )
}

/** The number is the user's own from now on, and no other account's. */
export async function confirmPhone(
  ctx: CommandContext,
  { userId, phone, at }: { userId: string; phone: string; at: Date },
): Promise<void> {
  await releasePhone(ctx, phone)
  await ctx.rows(
    sql`update users set phone = ${phone}, phone_verified_at = ${at}, updated_at = ${ctx.now} where id = ${userId}`,
  )
}
