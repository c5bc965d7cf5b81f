import { sql } from 'drizzle-orm'
import { DRIVER_TRANSITIONS, type DriverStage } from '../../domain/drivers/transitions'
import type { Actor } from '../../domain/identity/actor'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import type { Driver } from './driver'
import { handBack } from './hand-back'

interface Move {
  /** What the driver, and whoever looks later, reads of it. */
  reason?: string | undefined
  /** Whoever makes the move, where that is not the caller. */
  as?: Actor
  /** Of a suspension: whether it ends with the renewed paper, or by a person. */
  suspendedFor?: 'expiry' | 'person'
}

/** The only writer of a driver’s stage. Who is stopped is off duty at once. @throws WaybillError `illegal_transition`, `forbidden`, `reason_required` */
export async function moveDriver(
  ctx: CommandContext,
  driver: Driver,
  to: DriverStage,
  { reason, as = ctx.actor, suspendedFor }: Move = {},
): Promise<Driver> {
  const { event } = findTransition(DRIVER_TRANSITIONS, { from: driver.stage, to, role: as.role, reason })
  await noteMove(ctx, driver, to, { reason, as })
  const stopped = to === 'suspended'
  await ctx.rows(sql`
    update drivers set stage = ${to}, suspended_for = ${suspendedFor ?? null}, suspended_because = ${stopped ? (reason ?? null) : null},
      online = online and ${!stopped}::boolean, online_since = case when ${!stopped}::boolean then online_since end,
      idle_since = case when ${!stopped}::boolean then idle_since end, updated_at = ${ctx.now}
    where id = ${driver.id}`)
  const { id: driverId, marketId, stage: from } = driver
  if (stopped) {
    await handBack(ctx, driverId)
    ctx.emit('driver.offline', { driverId, marketId })
  }
  ctx.record({
    kind: 'driver',
    name: event,
    outcome: to === 'rejected' ? 'refused' : stopped ? 'failed' : 'passed',
    ...(suspendedFor && { code: suspendedFor }),
    subject: { kind: 'driver', id: driverId },
    market: marketId,
    facts: { from, to, by: as.role },
    // What somebody wrote tells of the person.
    ...(reason && { personal: { reason }, person: driver.userId }),
  })
  ctx.emit(event, { driverId, marketId, from, to, by: as.userId ?? null, ...(reason && { reason }) })
  return { ...driver, stage: to, suspendedFor: suspendedFor ?? null }
}

/** A line of the driver’s history; `from` of his application is null. */
export async function noteMove(
  ctx: CommandContext,
  { id, stage }: { id: string; stage: DriverStage | null },
  to: DriverStage,
  { reason, as = ctx.actor }: Pick<Move, 'reason' | 'as'> = {},
): Promise<void> {
  await ctx.rows(sql`
    insert into driver_moves (id, driver_id, "from", "to", by_role, by_id, at, reason)
    values (${ctx.newId()}, ${id}, ${stage}, ${to}, ${as.role}, ${as.userId ?? null}, ${ctx.now}, ${reason ?? null})`)
}
