import { sql } from 'drizzle-orm'
import { DECIDED_CHECKS, ENDED_CHECKS } from '../../domain/drivers/background-check'
import { stagesAhead } from '../../domain/drivers/progress'
import { expiredOf, nextLook, papersAreIn, remindersOf, stoppingOf } from '../../domain/drivers/qualifications'
import { ONBOARDING_STAGES } from '../../domain/drivers/transitions'
import { SYSTEM } from '../../domain/identity/actor'
import { openCheck } from '../background-checks/open-check'
import type { CommandContext } from '../context'
import type { Driver } from './driver'
import { moveDriver } from './move-driver'
import { type Standing, standingOf } from './standing'

/**
 * What follows from the facts of a locked driver, whichever of them has changed: an applicant goes on by himself as far as he can, and whoever
 * drives is stopped where something that he needs has ended, and drives again once it is renewed.
 */
export async function bringOn(ctx: CommandContext, driver: Driver): Promise<Driver> {
  const standing = await standingOf(ctx, driver)
  const moved = ONBOARDING_STAGES.includes(driver.stage)
    ? await onboard(ctx, driver, standing)
    : await judgeExpiry(ctx, driver, standing)
  await remind(ctx, moved, standing)
  return moved
}

async function onboard(ctx: CommandContext, driver: Driver, { qualifications, check }: Standing): Promise<Driver> {
  const known = check && !ENDED_CHECKS.includes(check.status) ? check : null
  const facts = {
    papersIn: papersAreIn(qualifications),
    identityPassed: driver.identityPassedAt !== null,
    checkDecided: known !== null && DECIDED_CHECKS.includes(known.status),
  }
  const reached = stagesAhead(driver.stage, { ...facts, checkOrdered: false }).at(-1) ?? driver.stage
  const checkOrdered = known !== null || (reached === 'identity_passed' && (await openCheck(ctx, driver)))
  let now = driver
  for (const stage of stagesAhead(driver.stage, { ...facts, checkOrdered }))
    now = await moveDriver(ctx, now, stage, { as: SYSTEM })
  return now
}

async function judgeExpiry(ctx: CommandContext, driver: Driver, { qualifications }: Standing): Promise<Driver> {
  const expired = expiredOf(qualifications)
  if (driver.stage === 'active' && expired.length > 0)
    return moveDriver(ctx, driver, 'suspended', { as: SYSTEM, suspendedFor: 'expiry', reason: expired.join(', ') })
  const freed = stoppingOf(qualifications, driver.suspendedBecause).length === 0
  if (driver.stage === 'suspended' && driver.suspendedFor === 'expiry' && freed)
    return moveDriver(ctx, driver, 'active', { as: SYSTEM })
  return driver
}

/** Tells what ends soon, each once, and says when to look again. */
async function remind(
  ctx: CommandContext,
  { id, marketId, today, stage }: Driver,
  { qualifications }: Standing,
): Promise<void> {
  const told = stage === 'active' || stage === 'suspended' ? remindersOf(qualifications, today) : []
  for (const { name, until, days } of told) {
    const first = await ctx.row(sql`
      insert into driver_reminders (driver_id, name, until, days, at) values (${id}, ${name}, ${until}, ${days}, ${ctx.now})
      on conflict do nothing returning driver_id`)
    if (first) ctx.emit('driver.paper_expiring', { driverId: id, marketId, name, until, days })
  }
  await ctx.rows(
    sql`update drivers set look_on = ${nextLook(qualifications, today)}, updated_at = ${ctx.now} where id = ${id}`,
  )
}
