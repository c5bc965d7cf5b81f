import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ASKED_PAPERS, DRIVER_PAPER_KINDS } from '../../domain/drivers/driver-papers'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { keepDocument } from '../documents/keep-document'
import { bringOn } from '../drivers/bring-on'
import { type Driver, lockDriver } from '../drivers/driver'
import { sealText } from '../sealed-text'

export const HandInDriverPaper = z.object({
  kind: z.enum(DRIVER_PAPER_KINDS),
  /** The last day on which it is good. */
  expiresOn: z.iso.date(),
  /** Sealed; the last four characters are shown. */
  number: z
    .string()
    .transform((text) => text.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9./-]{4,40}$/))
    .optional(),
  name: z.string().trim().min(1).max(120),
})

type NewPaper = z.output<typeof HandInDriverPaper>

/** Asked before the file is read, and again when it is written down. */
const checkPaper = command(
  'driver_paper.check',
  HandInDriverPaper,
  async (ctx, paper) => (await ownDriver(ctx, paper)).id,
  {
    audit: false,
    keyed: false,
  },
)

const storePaper = command(
  'driver_paper.hand_in',
  HandInDriverPaper.extend({ documentId: z.uuid() }),
  async (ctx, { documentId, ...paper }) => {
    const driver = await ownDriver(ctx, paper)
    await dropUnverified(ctx, driver, paper)
    const { kind, expiresOn, number } = paper
    const id = ctx.newId()
    const sealed = number ? sealText(ctx.call.app.vault, SEALED.paperNumber.about(id), number) : null
    await ctx.rows(sql`
      insert into driver_papers (id, driver_id, market_id, kind, status, counts, expires_on, number, tail, document_id, created_at, updated_at)
      values (${id}, ${driver.id}, ${driver.marketId}, ${kind}, 'waiting', false, ${expiresOn}, ${sealed}, ${number?.slice(-4) ?? null}, ${documentId},
        ${ctx.now}, ${ctx.now})`)
    ctx.subject('driver_paper', id)
    ctx.emit('driver.paper_handed_in', { driverId: driver.id, marketId: driver.marketId, paperId: id, kind })
    await bringOn(ctx, driver)
    return { id, kind, status: 'waiting' as const, expiresOn, documentId }
  },
  { keyed: false },
)

/**
 * Hands in a paper of one’s own, in place of one of its kind that nobody has found right. One that is in force stays so until the new one is
 * found right in its turn.
 * @throws WaybillError `validation_failed` for a kind that is not asked of his vehicle and for a day that has been, `illegal_transition` once he is
 * rejected, `not_found`, and what keeping a private file throws
 */
export async function handInDriverPaper(call: Call, { bytes, ...told }: NewPaper & { bytes: Uint8Array }) {
  await checkPaper(call, told)
  const { id: documentId } = await keepDocument(call, {
    purpose: 'driver_paper',
    personId: call.actor.userId ?? null,
    restaurantId: null,
    name: told.name,
    shown: false,
    bytes,
  })
  return storePaper(call, { ...told, documentId })
}

async function ownDriver(ctx: CommandContext, { kind, expiresOn }: NewPaper): Promise<Driver> {
  if (!ctx.actor.userId) throw new WaybillError('not_found')
  const driver = await lockDriver(ctx, { userId: ctx.actor.userId })
  if (driver.stage === 'rejected') throw new WaybillError('illegal_transition', { from: 'rejected', to: 'documents' })
  const wrong = !ASKED_PAPERS[driver.vehicle].includes(kind)
    ? invalid('kind', { en: 'It is not asked of this vehicle.', fr: 'Ce véhicule n’en a pas besoin.' })
    : expiresOn < driver.today
      ? invalid('expiresOn', { en: 'It has expired already.', fr: 'La date d’expiration est passée.' })
      : undefined
  if (wrong) throw wrong
  return driver
}

async function dropUnverified(ctx: CommandContext, driver: Driver, { kind }: NewPaper): Promise<void> {
  const gone = await ctx.rows<{ documentId: string }>(sql`
    with dropped as (
      delete from driver_papers where driver_id = ${driver.id} and kind = ${kind} and status <> 'verified' returning document_id
    ) delete from documents where id in (select document_id from dropped) returning id as "documentId"`)
  for (const { documentId } of gone) ctx.emit('document.removed', { documentId })
}
