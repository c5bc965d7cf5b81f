import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { FRESH_MINUTES, standingBlockers } from '../../domain/privacy/erasure'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { toE164 } from '../orders/contact'
import { sealText } from '../sealed-text'
import { findBlockers } from './find-blockers'
import type { Subject } from './rows-of'
import { ExportOf } from './start-person-export'
import { ownSubject, subjectOfUser } from './subject-of'

export const EraseOwn = z.object({
  /** Who signed in with a password gives it again; else a sign-in of the last minutes counts. */
  password: z.string().min(1).max(200).optional(),
  /** The wallet's money is left behind. */
  waiveBalance: z.boolean().default(false),
})

const eraseOwn = command(
  'privacy.erase_own',
  z.object({ waiveBalance: z.boolean(), proved: z.boolean(), sessionId: z.uuid().nullable() }),
  async (ctx, { waiveBalance, proved, sessionId }) => {
    if (!proved && !(await isFresh(ctx, sessionId))) throw new WaybillError('invalid_credentials')
    return ask(ctx, await ownSubject(ctx, ctx.actor), { waiveBalance, reason: null })
  },
  { keyed: false },
)

/**
 * Somebody wants to be erased. Signed out at once; a job does the rest. Asked again, it is the same erasure.
 * @throws WaybillError `invalid_credentials` for a wrong password and for a sign-in that is not fresh, `phone_unverified` for a guest without a
 * proved telephone, `erasure_blocked` with `blockers`
 */
export async function eraseOwnAccount(
  call: Call,
  { password, waiveBalance }: z.output<typeof EraseOwn>,
  sessionId: string | null,
) {
  const { db, passwords } = call.app
  let proved = false
  if (password !== undefined) {
    // The slow hash comes before the transaction.
    const user = await db.row<{ hash: string | null }>(
      sql`select password_hash as hash from users where id = ${call.actor.userId ?? null} and active`,
    )
    proved = user?.hash ? await passwords.verify(user.hash, password) : false
    if (!proved) throw new WaybillError('invalid_credentials')
  }
  return eraseOwn(call, { waiveBalance, proved, sessionId })
}

export const ErasePerson = z.object({
  of: ExportOf,
  reason: z.string().trim().min(3).max(500),
  waiveBalance: z.boolean().default(false),
})

/**
 * Compliance erases somebody who asked for it by another way: an account, or a guest's telephone.
 * @throws WaybillError `erasure_blocked` with `blockers`, `second_person_needed` for oneself, `forbidden` for staff of the platform but by an
 * administrator, `not_found`
 */
export const erasePerson = command('privacy.erase', ErasePerson, async (ctx, { of, reason, waiveBalance }) => {
  if ('phone' in of) return ask(ctx, { userId: null, phone: toE164(of.phone, 'US') }, { waiveBalance, reason })
  if (of.personId === ctx.actor.userId) throw new WaybillError('second_person_needed')
  const subject = await subjectOfUser(ctx, of.personId)
  const user = await ctx.row<{ role: string }>(sql`select role from users where id = ${of.personId}`)
  const isStaff = user && ['support', 'compliance', 'admin'].includes(user.role)
  if (isStaff && ctx.actor.role !== 'admin') throw new WaybillError('forbidden')
  return ask(ctx, subject, { waiveBalance, reason })
})

async function isFresh(ctx: CommandContext, sessionId: string | null): Promise<boolean> {
  const since = new Date(ctx.call.app.clock.real().getTime() - FRESH_MINUTES * 60_000)
  const { userId = null, guestTokenHash = null } = ctx.actor
  const found = userId
    ? await ctx.row(sql`select from sessions where id = ${sessionId} and user_id = ${userId} and created_at > ${since}`)
    : await ctx.row(sql`select from guest_phones where token_hash = ${guestTokenHash} and verified_at > ${since}`)
  return found !== undefined
}

interface Wish {
  readonly waiveBalance: boolean
  readonly reason: string | null
}

async function ask(ctx: CommandContext, subject: Subject, { waiveBalance, reason }: Wish) {
  const { userId, phone } = subject
  const at = ctx.call.app.clock.real()
  if (userId) {
    await ctx.rows(sql`select from users where id = ${userId} for update`)
    const before = await ctx.row<{ id: string; state: 'waiting' | 'running' | 'done' }>(
      sql`select id, state from person_erasures where person_id = ${userId}`,
    )
    if (before) {
      if (waiveBalance && before.state !== 'done') await waive(ctx, before.id, userId)
      return before
    }
  }
  const found = await findBlockers(ctx, subject)
  const blockers = standingBlockers(found, waiveBalance)
  if (blockers.length > 0) throw new WaybillError('erasure_blocked', { blockers })
  const id = ctx.newId()
  const sealed = userId || !phone ? null : sealText(ctx.call.app.vault, SEALED.erasurePhone.about(id), phone)
  await ctx.rows(sql`
    insert into person_erasures (id, person_id, phone, state, waived, reason, asked_by, asked_role, asked_at)
    values (${id}, ${userId}, ${sealed}, 'waiting', ${waiveBalance}, ${reason}, ${ctx.actor.userId ?? null}, ${ctx.actor.role}, ${at})`)
  if (userId) await shutOut(ctx, userId, at)
  ctx.subject('person_erasure', id)
  ctx.record({
    kind: 'privacy',
    name: 'erasure.asked',
    outcome: 'pending',
    subject: userId ? { kind: 'user', id: userId } : { kind: 'person_erasure', id },
    facts: { erasureId: id, guest: !userId, waived: found.length > blockers.length },
  })
  ctx.schedule('erase-person', { erasureId: id }, { key: id })
  return { id, state: 'waiting' as const }
}

/** An erasure that waits for money which came in since goes on without it. */
async function waive(ctx: CommandContext, id: string, userId: string): Promise<void> {
  const changed = await ctx.row(
    sql`update person_erasures set waived = true, blocked_by = null, blocked_at = null where id = ${id} and state <> 'done' and not waived returning id`,
  )
  if (!changed) return
  ctx.subject('person_erasure', id)
  ctx.record({
    kind: 'privacy',
    name: 'erasure.waived',
    outcome: 'pending',
    subject: { kind: 'user', id: userId },
    facts: { erasureId: id },
  })
  ctx.schedule('erase-person', { erasureId: id }, { key: id })
}

/** From this moment nothing is done in the person's name. */
async function shutOut(ctx: CommandContext, userId: string, at: Date): Promise<void> {
  await ctx.rows(sql`update users set active = false, updated_at = ${ctx.now} where id = ${userId}`)
  await ctx.rows(
    sql`update sessions set revoked_at = ${at}, updated_at = ${at} where user_id = ${userId} and revoked_at is null`,
  )
  await ctx.rows(
    sql`update drivers set active = false, online = false, updated_at = ${ctx.now} where user_id = ${userId}`,
  )
  await ctx.rows(
    sql`update auto_top_ups set active = false, updated_at = ${ctx.now} where customer_id = ${userId} and active`,
  )
  await ctx.rows(sql`update person_exports set remove_at = ${at} where person_id = ${userId} and state = 'ready'`)
  await ctx.rows(
    sql`update person_exports set state = 'removed' where person_id = ${userId} and state in ('waiting', 'running')`,
  )
}
