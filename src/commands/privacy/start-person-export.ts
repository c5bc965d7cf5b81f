import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import type { CommandContext } from '../context'
import { toE164 } from '../orders/contact'
import { sealText } from '../sealed-text'
import type { Subject } from './rows-of'
import { ownSubject, subjectOfUser } from './subject-of'

/** Of somebody else, which compliance alone may ask: an account, or a guest's telephone in E.164. */
export const ExportOf = z.union([
  z.object({ personId: z.uuid() }),
  z.object({ phone: z.string().trim().min(5).max(30).startsWith('+') }),
])

/**
 * Asks for everything that is held of oneself. One is made at a time: whoever asks again meanwhile gets that one.
 * @throws WaybillError `phone_unverified` for a guest who has proved no telephone
 */
export const exportOwn = command('privacy.export_own', z.object({}), async (ctx) =>
  start(ctx, await ownSubject(ctx, ctx.actor)),
)

/** Compliance asks for somebody who cannot do so. @throws WaybillError `not_found` */
export const exportPerson = command('privacy.export_person', z.object({ of: ExportOf }), async (ctx, { of }) =>
  start(
    ctx,
    'personId' in of ? await subjectOfUser(ctx, of.personId) : { userId: null, phone: toE164(of.phone, 'US') },
  ),
)

async function start(ctx: CommandContext, { userId, phone }: Subject) {
  if (userId) {
    // Erased is erased: there is nothing to tell of.
    const user = await ctx.row<{ erased: boolean }>(sql`
      select exists (select from person_erasures e where e.person_id = u.id) as erased from users u where u.id = ${userId} for no key update of u`)
    if (!user || user.erased) throw new WaybillError('not_found')
    const open = await ctx.row<{ id: string; state: 'waiting' | 'running' }>(
      sql`select id, state from person_exports where person_id = ${userId} and state in ('waiting', 'running')`,
    )
    if (open) return open
  }
  const id = ctx.newId()
  const sealed = userId || !phone ? null : sealText(ctx.call.app.vault, SEALED.exportPhone.about(id), phone)
  await ctx.rows(sql`
    insert into person_exports (id, person_id, phone, locale, state, asked_by, asked_role, created_at)
    values (${id}, ${userId}, ${sealed}, ${ctx.locale}, 'waiting', ${ctx.actor.userId ?? null}, ${ctx.actor.role}, ${ctx.call.app.clock.real()})`)
  ctx.subject('person_export', id)
  ctx.record({
    kind: 'privacy',
    name: 'export.asked',
    outcome: 'pending',
    subject: userId ? { kind: 'user', id: userId } : { kind: 'person_export', id },
    facts: { exportId: id, guest: !userId },
  })
  ctx.schedule('export-person', { exportId: id }, { background: true, key: id })
  return { id, state: 'waiting' as const }
}
