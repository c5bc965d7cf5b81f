import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { personExportAbout, personExportKey } from '../../domain/privacy/person-export'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { LINK_SECONDS } from '../documents/link-document'
import { provedPhone } from '../phone-codes/take-guest-orders'
import { openText } from '../sealed-text'

const Which = z.object({ exportId: z.uuid() })

const grant = command('privacy.link_export', Which, readyFor, { keyed: false })

/**
 * A link to one's finished export: for this export, for this person in this role, for an hour of real time.
 * @throws WaybillError `not_found`, also for somebody else's and before it is ready
 */
export async function linkPersonExport(call: Call, { exportId }: z.output<typeof Which>) {
  await grant(call, { exportId })
  const { tokens, clock } = call.app
  const { role, userId } = call.actor
  const at = clock.real()
  const token = await tokens.fileLink({ documentId: exportId, role, userId, at, lifetimeSeconds: LINK_SECONDS })
  const expiresAt = new Date(at.getTime() + LINK_SECONDS * 1000).toISOString()
  return { url: `/api/users/data-export/${exportId}/file?link=${token}`, expiresAt }
}

const noteTaking = command(
  'privacy.take_export',
  Which,
  async (ctx, which) => {
    const told = await readyFor(ctx, which)
    // Whoever was told that it is ready need be told no more.
    await ctx.rows(sql`
      update person_exports set taken_at = ${ctx.call.app.clock.real()} where id = ${which.exportId} and taken_at is null`)
    return told
  },
  { keyed: false },
)

/** Redeems the link; whose it is, is asked again. @returns a zip @throws WaybillError `not_found` */
export async function takePersonExport(call: Call, { exportId, link }: { exportId: string; link: string }) {
  const { tokens, clock, storage, vault } = call.app
  const { role, userId } = call.actor
  const granted = await tokens.readFileLink(link, clock.real())
  if (granted?.documentId !== exportId || granted.role !== role || granted.userId !== userId)
    throw new WaybillError('not_found')
  await noteTaking(call, { exportId })
  const sealed = await storage.get(personExportKey(exportId))
  if (!sealed) throw new WaybillError('not_found')
  return vault.open(sealed, personExportAbout(exportId))
}

interface Row {
  personId: string | null
  phone: string | null
}

async function readyFor(ctx: CommandContext, { exportId }: z.output<typeof Which>) {
  const row = await ctx.row<Row>(sql`
    select person_id as "personId", phone from person_exports where id = ${exportId} and state = 'ready'
      and remove_at > ${ctx.call.app.clock.real()}`)
  if (!row || !(await mayRead(ctx, exportId, row))) throw new WaybillError('not_found')
  ctx.subject('person_export', exportId)
  ctx.record({
    kind: 'privacy',
    name: 'export.taken',
    outcome: 'done',
    subject: row.personId ? { kind: 'user', id: row.personId } : { kind: 'person_export', id: exportId },
    facts: { exportId },
  })
  return {}
}

async function mayRead(ctx: CommandContext, exportId: string, { personId, phone }: Row): Promise<boolean> {
  const { role, userId, guestTokenHash } = ctx.actor
  if (role === 'compliance' || role === 'admin') return true
  if (userId) return personId === userId
  const proved = guestTokenHash ? await provedPhone(ctx, guestTokenHash) : undefined
  const own = phone && openText(ctx.call.app.vault, SEALED.exportPhone.about(exportId), phone)
  return proved !== undefined && own === proved.phone
}
