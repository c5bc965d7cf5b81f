import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { keepLicenceFile } from './keep-file'
import { type Licence, lockLicence } from './licence'
import { tellPapers } from './tell-papers'

export const RenewLicence = z.object({
  /** As the one before unless told. */
  number: z.string().trim().min(1).max(80).optional(),
  /** The first day of the new one; absent: it is good at once. */
  issuedOn: z.iso.date().optional(),
  /** The last day of the new one; absent: it does not end. */
  expiresOn: z.iso.date().optional(),
  name: z.string().trim().min(1).max(120),
})

const Which = z.object({ licenceId: z.uuid() })

/** Asked before the file is read, and again when it is written down. */
const checkRenewal = command(
  'licence.check',
  RenewLicence.extend(Which.shape),
  async (ctx, { licenceId, ...asked }) => {
    const { restaurantId } = await renewable(ctx, licenceId, asked)
    return { restaurantId }
  },
  { audit: false, keyed: false },
)

const storeRenewal = command(
  'licence.renew',
  RenewLicence.extend(Which.shape).extend({ documentId: z.uuid() }),
  async (ctx, { licenceId, documentId, ...asked }) => {
    const former = await renewable(ctx, licenceId, asked)
    const { marketId, restaurantId, kind, title, holder, issuer } = former
    const number = asked.number ?? former.number
    const issuedOn = asked.issuedOn ?? null
    const expiresOn = asked.expiresOn ?? null
    // What its holder hands in somebody of ours looks at; who keeps the registry has looked at it.
    const status = ctx.actor.role === 'owner' ? 'waiting' : 'granted'
    const id = ctx.newId()
    await ctx.rows(sql`
      insert into licences (id, market_id, restaurant_id, kind, title, holder, number, issuer, issued_on, expires_on, status, document_id, renews_id,
        judged_by_id, judged_at, created_at, updated_at)
      values (${id}, ${marketId}, ${restaurantId}, ${kind}, ${title}, ${holder}, ${number}, ${issuer}, ${issuedOn}, ${expiresOn}, ${status},
        ${documentId}, ${licenceId}, ${status === 'granted' ? (ctx.actor.userId ?? null) : null}, ${status === 'granted' ? ctx.now : null}, ${ctx.now}, ${ctx.now})`)
    if (status === 'granted')
      await tellPapers(ctx, { ...former, id, documentId, expiresOn, issuedOn }, { status, reason: null })
    const name = status === 'granted' ? 'licence.granted' : 'licence.handed_in'
    ctx.subject('licence', id, marketId)
    ctx.record({
      kind: 'licence',
      name,
      outcome: status === 'granted' ? 'passed' : 'pending',
      subject: { kind: 'licence', id },
      market: marketId,
      facts: { kind, renews: licenceId, restaurantId, issuedOn, expiresOn },
    })
    ctx.emit(name, { licenceId: id, marketId, restaurantId, kind })
    return { id, status, renews: licenceId, issuedOn, expiresOn, documentId }
  },
  { keyed: false },
)

/**
 * Hands in a renewal, with its file: by its holder it waits to be looked at, by who keeps the registry it is granted. The former one stays as it
 * is until its own last day, so that between them there is no gap.
 * @throws WaybillError `not_found` for whose it is not; `illegal_transition` for one that has a renewal already or was refused or revoked;
 * `validation_failed` for days that cannot be; what keeping a private file throws
 */
export async function renewLicence(
  call: Call,
  { bytes, ...told }: z.output<typeof RenewLicence> & z.output<typeof Which> & { bytes: Uint8Array },
) {
  const { restaurantId } = await checkRenewal(call, told)
  const documentId = await keepLicenceFile(call, { restaurantId, name: told.name, bytes })
  return storeRenewal(call, { ...told, documentId })
}

type Days = Pick<z.output<typeof RenewLicence>, 'issuedOn' | 'expiresOn'>

async function renewable(ctx: CommandContext, id: string, { issuedOn, expiresOn }: Days): Promise<Licence> {
  const licence = await lockLicence(ctx, id)
  const { status, today } = licence
  if (status !== 'granted' && status !== 'suspended')
    throw new WaybillError('illegal_transition', { from: status, to: 'granted' })
  const next = await ctx.row<{ status: string }>(
    sql`select status from licences where renews_id = ${id} and status in ('waiting', 'granted', 'suspended')`,
  )
  if (next) throw new WaybillError('illegal_transition', { from: 'renewed', to: 'granted' })
  const message =
    expiresOn && expiresOn < today
      ? { en: 'It has expired already.', fr: 'La date d’expiration est passée.' }
      : expiresOn && issuedOn && expiresOn < issuedOn
        ? { en: 'It ends before it begins.', fr: 'Elle finit avant de commencer.' }
        : undefined
  if (message) throw invalid('expiresOn', message)
  return licence
}
