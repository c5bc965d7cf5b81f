import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ageOn } from '../../domain/compliance/age'
import { WaybillError } from '../../domain/errors'
import { IDENTITY_PAPERS } from '../../domain/identity-checks/finding'
import { invalid } from '../../domain/invalid'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import type { CommandContext } from '../context'
import { openText, sealText } from '../sealed-text'
import { type Check, lockCheck, moveCheck } from './check'
import { forgetNow } from './forget-check'
import { passedSet } from './passed'
import { termsOf } from './terms'

const Reason = z.string().trim().max(500)

export const OneCheck = z.object({ checkId: z.uuid() })

export const DeclineCheck = z.object({
  reason: Reason,
  /** What was looked at: another may have been handed in meanwhile. */
  documentId: z.uuid().optional(),
})

export const ApproveCheck = DeclineCheck.extend({
  /** As the paper says; what a provider has read already needs not be told. */
  dateOfBirth: z.iso.date().optional(),
  documentKind: z.enum(IDENTITY_PAPERS).optional(),
  issuing: z
    .string()
    .trim()
    .regex(/^[A-Z]{2,3}(-[A-Z0-9]{1,3})?$/)
    .optional(),
  documentExpiresOn: z.iso.date().optional(),
})

/**
 * Compliance has looked and lets the person pass. The date of birth of the paper decides, also here.
 * @throws WaybillError `reason_required`, `second_person_needed` for one’s own, `under_age`, `illegal_transition`, `validation_failed` where the
 * paper’s date of birth is missing or the paper is not there any more, `stale` where another was handed in than was looked at
 */
export const approveCheck = command(
  'identity.approve',
  ApproveCheck.extend(OneCheck.shape),
  async (ctx, { checkId, documentId, reason, ...told }) => {
    const check = await lockForReview(ctx, { checkId, documentId })
    const terms = await termsOf(ctx, check)
    const { vault } = ctx.call.app
    const dateOfBirth =
      told.dateOfBirth ?? (check.bornOn ? openText(vault, SEALED.checkedBirth.about(checkId), check.bornOn) : null)
    if (!dateOfBirth)
      throw invalid('dateOfBirth', {
        en: 'The date of birth of the paper is needed.',
        fr: 'La date de naissance de la pièce est nécessaire.',
      })
    if (check.provider === 'manual' && !check.documentId)
      throw invalid('document', { en: 'Its document is not there any more.', fr: 'Son document n’est plus là.' })
    if (!(ageOn(dateOfBirth, terms.today) >= terms.minimumAge))
      throw new WaybillError('under_age', { years: terms.minimumAge })
    const { documentKind = check.documentKind, issuing = check.issuing, documentExpiresOn = null } = told
    if (documentExpiresOn && documentExpiresOn < terms.today)
      throw invalid('documentExpiresOn', { en: 'The paper is out of date.', fr: 'La pièce est périmée.' })
    if (!documentExpiresOn && check.validUntil && check.validUntil <= ctx.now)
      throw invalid('documentExpiresOn', { en: 'The paper is out of date.', fr: 'La pièce est périmée.' })
    const passed = await passedSet(ctx, check, { dateOfBirth, documentExpiresOn, terms })
    await moveCheck(ctx, check, 'approved', {
      reason,
      set: sql`${passed.set}, born_on = ${sealText(vault, SEALED.checkedBirth.about(checkId), dateOfBirth)}, document_kind = ${documentKind}, issuing = ${issuing},
        ${decided(ctx, terms.keepDays)}`,
      facts: { ...passed.facts, documentKind, issuing, reference: check.reference },
    })
    if (terms.keepDays === 0) await forgetNow(ctx, check)
    return { id: checkId, status: 'approved' as const, reason }
  },
)

/** Compliance has looked and does not let the person pass. @throws WaybillError as `approveCheck` */
export const declineCheck = command(
  'identity.decline',
  DeclineCheck.extend(OneCheck.shape),
  async (ctx, { checkId, documentId, reason }) => {
    const check = await lockForReview(ctx, { checkId, documentId })
    const { keepDays } = await termsOf(ctx, check)
    await moveCheck(ctx, check, 'declined', {
      reason,
      set: sql`decided_at = ${ctx.now}, ${decided(ctx, keepDays)}`,
    })
    if (keepDays === 0) await forgetNow(ctx, check)
    return { id: checkId, status: 'declined' as const, reason }
  },
)

const decided = (ctx: CommandContext, keepDays: number) =>
  sql`decided_by_id = ${ctx.actor.userId ?? null}, flow_url = null, due_at = null,
    forget_at = ${new Date(ctx.now.getTime() + keepDays * 86_400_000)}`

/** @throws WaybillError `not_found`, `second_person_needed`, `stale` */
export async function lockForReview(
  ctx: CommandContext,
  { checkId, documentId }: { checkId: string; documentId?: string | undefined },
): Promise<Check> {
  const check = await lockCheck(ctx, sql`c.id = ${checkId}`)
  if (!check) throw new WaybillError('not_found')
  if (check.personId === ctx.actor.userId) throw new WaybillError('second_person_needed')
  if (documentId && documentId !== check.documentId) throw new WaybillError('stale')
  return check
}
