import { sql } from 'drizzle-orm'
import type { CheckStatus } from '../../domain/drivers/background-check'
import type { DriverPaper } from '../../domain/drivers/driver-papers'
import { type DriverFacts, missingOf, type Qualification, qualificationsOf } from '../../domain/drivers/qualifications'
import { WaybillError } from '../../domain/errors'
import type { CommandContext } from '../context'
import { type Driver, lockDriver } from './driver'

/** The background check that was ordered last. */
interface LastCheck {
  id: string
  status: CheckStatus
  completedAt: Date | null
}

export interface Standing {
  facts: DriverFacts
  qualifications: Qualification[]
  check: LastCheck | null
}

/** What a driver has, what he lacks and what has ended, as of today. */
export async function standingOf(ctx: CommandContext, driver: Driver): Promise<Standing> {
  const found = await ctx.row<{ papers: DriverPaper[]; checkedUntil: string | null }>(sql`
    select (select max(valid_until) from background_checks where driver_id = ${driver.id}) as "checkedUntil",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'status', status, 'counts', counts, 'expiresOn', expires_on)
        order by created_at desc, id desc), '[]')
        from driver_papers where driver_id = ${driver.id} and (counts or status <> 'verified')) as papers`)
  const check = await ctx.row<LastCheck>(sql`
    select id, status, completed_at as "completedAt" from background_checks where driver_id = ${driver.id}
    order by created_at desc, id desc limit 1`)
  const { vehicle, identityPassedAt, bornOn, employed, minimumAge, today } = driver
  const facts: DriverFacts = {
    vehicle,
    bornOn,
    employed,
    identityPassed: identityPassedAt !== null,
    checkedUntil: found?.checkedUntil ?? null,
    papers: found?.papers ?? [],
  }
  return { facts, check: check ?? null, qualifications: qualificationsOf(facts, { minimumAge }, today) }
}

/** Why somebody may not drive. */
export async function unqualified(ctx: CommandContext, driverId: string): Promise<WaybillError> {
  const driver = await lockDriver(ctx, { id: driverId })
  const { qualifications } = await standingOf(ctx, driver)
  return new WaybillError('driver_unqualified', { stage: driver.stage, missing: missingOf(qualifications) })
}
