import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { IDENTITY_PAPERS } from '../../domain/identity-checks/finding'
import { CHECK_STARTERS, CHECK_TYPES } from '../../domain/identity-checks/transitions'
import { invalid } from '../../domain/invalid'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { keepDocument } from '../documents/keep-document'
import { type Check, lockCheck, moveCheck } from './check'
import { inCourse, openCheck } from './start-check'

export const HandInDocument = z.object({
  documentType: z.enum(IDENTITY_PAPERS),
  type: z.enum(CHECK_TYPES).default('age'),
  name: z.string().trim().min(1).max(120),
})

/** Asked before the file is read: who may not be checked so hands nothing in. */
function assertMay(ctx: Pick<CommandContext, 'actor'>, type: z.output<typeof HandInDocument>['type']): string {
  const { userId, role, marketId } = ctx.actor
  if (!userId || !CHECK_STARTERS[type].includes(role)) throw new WaybillError('forbidden')
  if (!marketId) throw invalid('market', { en: 'Choose one.', fr: 'Choisissez-en un.' })
  return userId
}

const storeDocument = command(
  'identity.hand_in',
  HandInDocument.extend({ documentId: z.uuid() }),
  async (ctx, { type, documentType, documentId }) => {
    const personId = assertMay(ctx, type)
    const check = await ownReview(ctx, personId, type)
    if (check.documentId) {
      await ctx.rows(sql`delete from documents where id = ${check.documentId}`)
      ctx.emit('document.removed', { documentId: check.documentId })
    }
    const handed = sql`document_id = ${documentId}, document_kind = ${documentType}, reference = ${check.id}, due_at = null`
    if (check.status === 'needs_review') {
      await ctx.rows(sql`update identity_checks set ${handed}, updated_at = ${ctx.now} where id = ${check.id}`)
      ctx.subject('identity-check', check.id)
    } else await moveCheck(ctx, check, 'needs_review', { reason: 'uploaded', set: handed })
    return { id: check.id, type, status: 'needs_review' as const, documentId }
  },
  { keyed: false },
)

/**
 * Hands in a picture of a paper, for a person of ours to look at (IDV-1), in place of the one that was there. Whoever was at a provider’s pages
 * gives those up with it.
 * @throws WaybillError `forbidden`, and what keeping a private file throws
 */
export async function handInDocument(call: Call, told: z.output<typeof HandInDocument> & { bytes: Uint8Array }) {
  const { bytes, ...paper } = told
  const personId = assertMay(call, paper.type)
  const { id: documentId } = await keepDocument(call, {
    purpose: 'identity',
    personId,
    restaurantId: null,
    name: paper.name,
    shown: false,
    bytes,
  })
  return storeDocument(call, { ...paper, documentId })
}

/** The person’s own check that we look at ourselves: the one in course, or another in place of a provider’s. */
async function ownReview(ctx: CommandContext, personId: string, type: Check['type']): Promise<Check> {
  const former = await inCourse(ctx, personId, type)
  if (former?.provider === 'manual') return former
  if (former)
    await moveCheck(ctx, former, 'withdrawn', {
      reason: 'another_way',
      set: sql`flow_url = null, due_at = null, forget_at = ${ctx.now}`,
    })
  const { id } = await openCheck(ctx, { personId, type, provider: 'manual' })
  const check = await lockCheck(ctx, sql`c.id = ${id}`)
  if (!check) throw new WaybillError('stale')
  return check
}
