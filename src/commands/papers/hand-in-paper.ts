import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { EDITABLE } from '../../domain/onboarding/transitions'
import { type Application, lockApplication } from '../applications/application'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { keepDocument } from '../documents/keep-document'
import { assertRuns } from '../restaurants/own-restaurant'
import { askedPapers } from './papers'

const Whose = z.object({ applicationId: z.uuid().optional(), restaurantId: z.uuid().optional() })

export const HandInPaper = z.object({
  kind: z.string().trim().min(1).max(40),
  /** The last day on which it is good, where it has one. */
  expiresOn: z.iso.date().optional(),
  name: z.string().trim().min(1).max(120),
})

type Target = z.output<typeof Whose>

/** Asked before the file is read, and again when it is written down. */
const checkPaper = command('paper.check', HandInPaper.extend(Whose.shape), async (ctx, paper) => targetOf(ctx, paper), {
  audit: false,
  keyed: false,
})

const storePaper = command(
  'paper.hand_in',
  HandInPaper.extend(Whose.shape).extend({ documentId: z.uuid() }),
  async (ctx, paper) => {
    const { applicationId, restaurantId } = await targetOf(ctx, paper)
    const { kind, expiresOn = null, documentId } = paper
    const former = await ctx.row<{ documentId: string }>(sql`
      delete from restaurant_papers where kind = ${kind}
        and ${restaurantId ? sql`restaurant_id = ${restaurantId}` : sql`application_id = ${applicationId ?? null}`}
      returning document_id as "documentId"`)
    // What the registry of licences rests on stays there.
    const dropped =
      former &&
      (await ctx.row(sql`
        delete from documents d where d.id = ${former.documentId} and not exists (select from licences l where l.document_id = d.id) returning d.id`))
    if (former && dropped) {
      ctx.emit('document.removed', { documentId: former.documentId })
    }
    const id = ctx.newId()
    await ctx.rows(sql`
      insert into restaurant_papers (id, application_id, restaurant_id, kind, document_id, status, expires_on, handed_in_at)
      values (${id}, ${applicationId ?? null}, ${restaurantId ?? null}, ${kind}, ${documentId}, 'waiting', ${expiresOn}::date, ${ctx.now})`)
    ctx.subject('paper', id)
    return { id, kind, status: 'waiting' as const, expiresOn, documentId }
  },
  { keyed: false },
)

/**
 * Hands in a document of a kind that the market asks for, in place of the one that was there. Whoever checks it looks at it anew.
 * @throws WaybillError `validation_failed` for a kind that is not asked or a day that is missing, `illegal_transition` while an application is
 * looked at, `not_found`, and what keeping a private file throws
 */
export async function handInPaper(call: Call, paper: z.output<typeof HandInPaper> & Target & { bytes: Uint8Array }) {
  const { bytes, ...told } = paper
  const { restaurantId } = await checkPaper(call, told)
  const owner = { purpose: 'business', personId: restaurantId ? null : (call.actor.userId ?? null) } as const
  const { id: documentId } = await keepDocument(call, {
    ...owner,
    restaurantId: restaurantId ?? null,
    name: told.name,
    shown: false,
    bytes,
  })
  return storePaper(call, { ...told, documentId })
}

async function targetOf(ctx: CommandContext, paper: z.output<typeof HandInPaper> & Target): Promise<Target> {
  const marketId = paper.applicationId
    ? (await lockEditable(ctx, paper.applicationId)).marketId
    : await marketOf(ctx, paper.restaurantId ?? '')
  const asked = (await askedPapers(ctx, marketId)).find(({ kind }) => kind === paper.kind)
  const wrong = !asked ? 'kind' : asked.expires && !paper.expiresOn ? 'expiresOn' : undefined
  if (wrong) throw invalid(wrong, { en: 'The market asks for it.', fr: 'Le marché le demande.' })
  return { applicationId: paper.applicationId, restaurantId: paper.restaurantId }
}

async function lockEditable(ctx: CommandContext, id: string): Promise<Application> {
  const application = await lockApplication(ctx, id)
  if (application.applicantId !== ctx.actor.userId) throw new WaybillError('forbidden')
  const { status } = application
  if (!EDITABLE.includes(status)) throw new WaybillError('illegal_transition', { from: status, to: 'draft' })
  return application
}

async function marketOf(ctx: CommandContext, restaurantId: string): Promise<string> {
  assertRuns(ctx.actor, restaurantId)
  const found = await ctx.row<{ marketId: string }>(
    sql`select market_id as "marketId" from restaurants where id = ${restaurantId} for no key update`,
  )
  if (!found) throw new WaybillError('not_found')
  return found.marketId
}
