import { type SQL, sql } from 'drizzle-orm'
import { ageOn } from '../../domain/compliance/age'
import { validUntil } from '../../domain/identity-checks/valid-until'
import type { CommandContext } from '../context'
import { type Check, findCheck, moveCheck } from './check'
import type { CheckTerms } from './terms'

interface Passed {
  /** YYYY-MM-DD */
  readonly dateOfBirth: string
  readonly documentExpiresOn: string | null
  readonly terms: CheckTerms
}

/** What is written down of a check that was passed, and what the log keeps of it. The one that was good until now is replaced by it. */
export async function passedSet(
  ctx: CommandContext,
  check: Check,
  passed: Passed,
): Promise<{ set: SQL; facts: Record<string, unknown> }> {
  const { dateOfBirth, documentExpiresOn, terms } = passed
  const former = await findCheck(
    ctx,
    sql`c.person_id = ${check.personId} and c.type = ${check.type} and c.status = 'approved' for update`,
  )
  if (former) await moveCheck(ctx, former, 'expired', { reason: 'replaced', set: sql`born_on = null` })
  const age = ageOn(dateOfBirth, terms.today)
  const over = { over18: age >= 18, over21: age >= 21 }
  const byTerms = validUntil(ctx.now, { ...terms, documentExpiresOn })
  // What a provider read of the paper’s end counts as long as nobody says otherwise.
  const read = documentExpiresOn ? null : check.validUntil
  const until = read && read < byTerms ? read : byTerms
  return {
    set: sql`decided_at = ${ctx.now}, over_18 = ${over.over18}, over_21 = ${over.over21}, valid_until = ${until}`,
    facts: { ...over, validUntil: until.toISOString() },
  }
}
