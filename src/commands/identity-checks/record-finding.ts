import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dueAt, LAPSE_HOURS } from '../../domain/identity-checks/call-rhythm'
import { type CheckReason, judgeFinding, type Verdict } from '../../domain/identity-checks/judge-finding'
import type { CheckStatus } from '../../domain/identity-checks/transitions'
import { paperEnds } from '../../domain/identity-checks/valid-until'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { IdentityRecord } from '../../ports/identity'
import { command } from '../command'
import type { CommandContext } from '../context'
import { sealText } from '../sealed-text'
import { type Check, lockCheck, moveCheck } from './check'
import { passedSet } from './passed'
import { termsOf } from './terms'

const Found = z.object({
  checkId: z.uuid(),
  /** What the provider has; null: it knows no such check; a text: why it did not say. */
  found: z.custom<IdentityRecord | null | string>(),
})

/**
 * Writes down what a provider says of a check now, whoever made us ask, and what follows from it (IDV-2). Told again, or of a check that is
 * decided, it does nothing: what was decided stays decided.
 */
export const recordFinding = command(
  'identity.record-finding',
  Found,
  async (ctx, { checkId, found }): Promise<{ status: CheckStatus | null }> => {
    const check = await lockCheck(ctx, sql`c.id = ${checkId}`)
    if (!check || (check.status !== 'pending' && check.status !== 'needs_review')) return { status: null }
    const { to, reason } = await verdictOf(ctx, check, found)
    if (to === null || to === check.status) {
      // Told anew before anybody has decided, the newest counts: somebody may pass by it.
      if (to === 'needs_review' && found && typeof found !== 'string') {
        const { set } = await settled(ctx, check, { to, found })
        await ctx.rows(sql`update identity_checks set ${set}, reason = ${reason} where id = ${checkId}`)
      }
      await lookAgain(ctx, check, typeof found === 'string' ? found : null)
      return { status: check.status }
    }
    await moveCheck(ctx, check, to, { reason, ...(await settled(ctx, check, { to, found })) })
    return { status: to }
  },
  { audit: false, keyed: false },
)

async function verdictOf(ctx: CommandContext, check: Check, found: IdentityRecord | null | string): Promise<Verdict> {
  const hours = (ctx.call.app.clock.real().getTime() - check.createdAt.getTime()) / 3_600_000
  const lapsed: Verdict = { to: 'expired', reason: 'lapsed' satisfies CheckReason }
  const stays: Verdict = { to: null, reason: null }
  const verdict = found && typeof found !== 'string' ? judgeFinding(found, await termsOf(ctx, check)) : stays
  // Nobody gives up what waits for a person.
  if (check.status === 'needs_review' && verdict.to === 'expired') return stays
  return verdict.to === null && check.status === 'pending' && hours > LAPSE_HOURS ? lapsed : verdict
}

async function settled(
  ctx: CommandContext,
  check: Check,
  { to, found }: { to: Exclude<Verdict['to'], null>; found: IdentityRecord | null | string },
): Promise<{ set: SQL; facts?: Record<string, unknown> }> {
  const after = { ...check, status: to, calledAt: null }
  const due = sql`due_at = ${dueAt(after, check.createdAt, ctx.call.app.clock.real())}, failure = null`
  // Lapsed: what he may have shown at his provider all the same is to be forgotten there.
  if (!found || typeof found === 'string') return { set: sql`${due}, flow_url = null, forget_at = ${ctx.now}` }
  const { dateOfBirth, documentKind, issuing, documentExpiresOn } = found
  const bornOn = dateOfBirth ? sealText(ctx.call.app.vault, SEALED.checkedBirth.about(check.id), dateOfBirth) : null
  const told = sql`${due}, document_kind = ${documentKind}, issuing = ${issuing}, born_on = ${bornOn}`
  const facts = { documentKind, issuing, reference: check.reference }
  const terms = await termsOf(ctx, check)
  // Until somebody has looked, what was read of the paper’s end is kept where a passed check has its own.
  const ends = documentExpiresOn ? paperEnds(documentExpiresOn, terms.timeZone) : null
  if (to === 'needs_review') return { set: sql`${told}, valid_until = ${ends}`, facts }
  const closed = sql`${told}, flow_url = null, forget_at = ${new Date(ctx.now.getTime() + terms.keepDays * 86_400_000)}`
  if (to === 'declined') return { set: sql`${closed}, decided_at = ${ctx.now}`, facts }
  if (to !== 'approved' || !dateOfBirth) return { set: closed, facts }
  const passed = await passedSet(ctx, check, { dateOfBirth, documentExpiresOn, terms })
  return { set: sql`${closed}, ${passed.set}`, facts: { ...facts, ...passed.facts } }
}

async function lookAgain(ctx: CommandContext, check: Check, failure: string | null): Promise<void> {
  const due = dueAt({ ...check, calledAt: null }, check.createdAt, ctx.call.app.clock.real())
  await ctx.rows(
    sql`update identity_checks set due_at = ${due}, failure = ${failure?.slice(0, 300) ?? null} where id = ${check.id}`,
  )
}
