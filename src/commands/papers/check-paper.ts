import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import type { PaperStatus } from '../../domain/onboarding/paper'
import { command } from '../command'
import type { CommandContext } from '../context'
import { enterPapers, withdrawPaper } from '../licences/enter-papers'

const PaperId = z.object({ paperId: z.uuid() })

/** Found right and real. A document that was handed in anew meanwhile is another one, and is not verified by this. */
export const verifyPaper = command('paper.verify', PaperId, async (ctx, { paperId }) =>
  judge(ctx, paperId, { status: 'verified', reason: null }),
)

export const RefusePaper = z.object({ reason: z.string().trim().max(300) })

/** Found wrong, with what whoever handed it in should do about it. @throws WaybillError `reason_required` */
export const refusePaper = command(
  'paper.refuse',
  RefusePaper.extend(PaperId.shape),
  async (ctx, { paperId, reason }) => {
    if (!reason) throw new WaybillError('reason_required')
    return judge(ctx, paperId, { status: 'refused', reason })
  },
)

async function judge(
  ctx: CommandContext,
  paperId: string,
  { status, reason }: { status: Exclude<PaperStatus, 'waiting'>; reason: string | null },
) {
  ctx.subject('paper', paperId)
  const judged = await ctx.row<{ kind: string }>(sql`
    update restaurant_papers set status = ${status}, reason = ${reason}, checked_by = ${ctx.actor.userId ?? null}, checked_at = ${ctx.now}
    where id = ${paperId} returning kind`)
  if (!judged) throw new WaybillError('not_found')
  if (status === 'verified') await enterPapers(ctx, sql`p.id = ${paperId}`)
  else await withdrawPaper(ctx, paperId, reason)
  return { id: paperId, kind: judged.kind, status, reason }
}
