import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { DriverPaperKind } from '../../domain/drivers/driver-papers'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { command } from '../command'
import type { CommandContext } from '../context'
import { bringOn } from '../drivers/bring-on'
import { type Driver, lockDriver } from '../drivers/driver'

const PaperId = z.object({ paperId: z.uuid() })

/**
 * Found right and real: from now on it is in force, and a former one of its kind no more. Whoever was stopped because the former one ended drives
 * again. A paper that was handed in anew meanwhile is another one, and is not verified by this.
 * @throws WaybillError `illegal_transition` for one that has been judged, `validation_failed` for one that has expired meanwhile
 */
export const verifyDriverPaper = command('driver_paper.verify', PaperId, async (ctx, { paperId }) => {
  const { driver, kind, expiresOn } = await lockWaiting(ctx, paperId)
  if (expiresOn < driver.today)
    throw invalid('expiresOn', { en: 'It has expired.', fr: 'La date d’expiration est passée.' })
  await ctx.rows(sql`
    update driver_papers set counts = false, updated_at = ${ctx.now} where driver_id = ${driver.id} and kind = ${kind} and counts`)
  await judge(ctx, paperId, 'verified', null)
  tell(ctx, driver, { paperId, kind, as: 'verified' })
  const { stage } = await bringOn(ctx, driver)
  return { id: paperId, kind, status: 'verified' as const, stage }
})

export const RefuseDriverPaper = z.object({ reason: z.string().trim().max(300) })

/** Found wrong, with what the driver should do about it. @throws WaybillError `reason_required`, `illegal_transition` */
export const refuseDriverPaper = command(
  'driver_paper.refuse',
  RefuseDriverPaper.extend(PaperId.shape),
  async (ctx, { paperId, reason }) => {
    if (!reason) throw new WaybillError('reason_required')
    const { driver, kind } = await lockWaiting(ctx, paperId)
    await judge(ctx, paperId, 'refused', reason)
    tell(ctx, driver, { paperId, kind, as: 'refused' })
    const { stage } = await bringOn(ctx, driver)
    return { id: paperId, kind, status: 'refused' as const, stage }
  },
)

async function lockWaiting(
  ctx: CommandContext,
  paperId: string,
): Promise<{ driver: Driver; kind: DriverPaperKind; expiresOn: string }> {
  const of = await ctx.row<{ driverId: string }>(
    sql`select driver_id as "driverId" from driver_papers where id = ${paperId}`,
  )
  if (!of) throw new WaybillError('not_found')
  const driver = await lockDriver(ctx, { id: of.driverId })
  const paper = await ctx.row<{ kind: DriverPaperKind; expiresOn: string; status: string }>(
    sql`select kind, expires_on as "expiresOn", status from driver_papers where id = ${paperId}`,
  )
  if (!paper) throw new WaybillError('not_found')
  if (paper.status !== 'waiting') throw new WaybillError('illegal_transition', { from: paper.status, to: 'verified' })
  ctx.subject('driver_paper', paperId)
  return { driver, ...paper }
}

function judge(ctx: CommandContext, paperId: string, status: 'verified' | 'refused', reason: string | null) {
  return ctx.rows(sql`
    update driver_papers set status = ${status}, counts = ${status === 'verified'}, reason = ${reason}, checked_by_id = ${ctx.actor.userId ?? null},
      checked_at = ${ctx.now}, updated_at = ${ctx.now}
    where id = ${paperId}`)
}

function tell(
  ctx: CommandContext,
  { id: driverId, marketId }: Driver,
  { paperId, kind, as }: { paperId: string; kind: DriverPaperKind; as: 'verified' | 'refused' },
): void {
  ctx.record({
    kind: 'driver',
    name: `driver.paper_${as}`,
    outcome: as === 'verified' ? 'passed' : 'refused',
    subject: { kind: 'driver', id: driverId },
    market: marketId,
    facts: { paperId, kind },
  })
  ctx.emit(`driver.paper_${as}`, { driverId, marketId, paperId, kind })
}
