import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import { gapFee, gapSuspended } from '../../domain/ledger/reconciliation-entries'
import type { CommandContext } from '../context'
import type { Attempt } from '../payments/attempt'
import { lockLine } from './line'

/** Money that came for nobody could not be given back: it waits in suspense again, and somebody says anew what it is. */
export async function strayRefused(ctx: CommandContext, attempt: Attempt): Promise<Entry[]> {
  const found = await ctx.row<{ id: string }>(
    sql`select id from reconciliation_lines where refund_attempt_id = ${attempt.id}`,
  )
  const line = found && (await lockLine(ctx, found.id))
  if (line?.status !== 'solved') return []
  await ctx.rows(sql`
    update reconciliation_lines set status = 'open', action = null, solved_at = null, solved_by_id = null, refund_attempt_id = null,
      updated_at = ${ctx.now} where id = ${line.lineId}`)
  return [gapSuspended(line, ctx.newId()), gapFee({ ...line, feeGap: -line.feeGap }, ctx.newId())]
}
