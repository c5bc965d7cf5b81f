import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import type { CommandContext } from '../context'
import { openText, sealText } from '../sealed-text'
import { bringOn } from './bring-on'
import { type Driver, findLocked, lockDriver } from './driver'

const Proof = z.object({
  /** As the proof says it; the typed one counts for nothing (IDV-3). */
  bornOn: z.iso.date(),
  /** What proves it: the check’s id, or the kind of paper that somebody looked at. Never its number. */
  reference: z.string().trim().min(1).max(120),
})

/** A check of a person’s identity was passed; where he is a driver, he is one step further, and his background check is ordered (IDV-2). */
export const passIdentityOf = command(
  'driver.pass_identity',
  z.object({ checkId: z.uuid() }),
  async (ctx, { checkId }) => {
    const check = await ctx.row<{ personId: string; bornOn: string | null }>(sql`
      select person_id as "personId", born_on as "bornOn" from identity_checks
      where id = ${checkId} and type = 'driver' and status = 'approved'`)
    const driver = check && (await findLocked(ctx, { userId: check.personId }))
    // Withdrawn or forgotten meanwhile: then there is nothing to go by, and a person looks at him.
    if (!driver || !check.bornOn) return { driverId: null }
    ctx.subject('driver', driver.id, driver.marketId)
    const bornOn = openText(ctx.call.app.vault, SEALED.checkedBirth.about(checkId), check.bornOn)
    await noteIdentity(ctx, driver, { bornOn, reference: checkId })
    return { driverId: driver.id }
  },
  { keyed: false },
)

export const RecordIdentity = Proof

/** Somebody of ours has seen the person and his papers. */
export const recordIdentity = command(
  'driver.record_identity',
  Proof.extend({ driverId: z.uuid() }),
  async (ctx, { driverId, ...proof }) => {
    const { stage } = await noteIdentity(ctx, await lockDriver(ctx, { id: driverId }), proof)
    return { id: driverId, stage }
  },
)

async function noteIdentity(
  ctx: CommandContext,
  driver: Driver,
  { bornOn, reference }: z.output<typeof Proof>,
): Promise<Driver> {
  const identityPassedAt = driver.identityPassedAt ?? ctx.now
  const sealed = sealText(ctx.call.app.vault, SEALED.driverBirth.about(driver.id), bornOn)
  await ctx.rows(sql`
    update drivers set identity_passed_at = ${identityPassedAt}, identity_reference = ${reference}, born_on = ${sealed}, updated_at = ${ctx.now}
    where id = ${driver.id}`)
  return bringOn(ctx, { ...driver, identityPassedAt, bornOn })
}
