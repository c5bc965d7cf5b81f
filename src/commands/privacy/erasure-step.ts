import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ALWAYS_ASKED, type ErasureBlocker, standingBlockers } from '../../domain/privacy/erasure'
import { PERSONAL_TABLES } from '../../domain/privacy/registry'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import { userPerson } from '../compliance-log/log-entry'
import type { CommandContext } from '../context'
import { openText } from '../sealed-text'
import { eraseTable } from './erase-table'
import { findBlockers } from './find-blockers'
import { rowsOf, type Subject } from './rows-of'
import { storedSubject } from './subject-of'

interface Erasure {
  id: string
  personId: string | null
  phone: string | null
  state: 'waiting' | 'running' | 'done'
  done: string[]
  waived: boolean
}

/** Tables by name; one that is there for two sides of it has a number. */
const STEPS = PERSONAL_TABLES.map((table, at) => ({
  table,
  name: PERSONAL_TABLES.slice(0, at).some((each) => each.table === table.table) ? `${table.table}#${at}` : table.table,
}))

/**
 * The next step of an erasure, in a transaction of its own: whoever is killed goes on behind it, and two at once take turns.
 * @returns whether more is to be done; `blocked` while something came up that it waits for
 */
export const erasureStep = command(
  'privacy.erasure_step',
  z.object({ erasureId: z.uuid() }),
  async (ctx, { erasureId }): Promise<'more' | 'done' | 'blocked'> => {
    const erasure = await ctx.row<Erasure>(sql`
      select id, person_id as "personId", phone, state, done, waived from person_erasures where id = ${erasureId} for update`)
    if (!erasure || erasure.state === 'done') return 'done'
    const subject = await storedSubject(ctx, ctx.call.app.vault, SEALED.erasurePhone, erasure)
    // What was on its way when it was asked for may have arrived since, and a court may have asked for the rest.
    const begins = erasure.state === 'waiting'
    const found = standingBlockers(await findBlockers(ctx, subject), erasure.waived)
    const blockers = found.filter((each) => begins || ALWAYS_ASKED.includes(each))
    if (blockers.length > 0) {
      await hold(ctx, erasure, blockers)
      return 'blocked'
    }
    if (begins) await forgetAnswers(ctx, subject)
    const step = STEPS.find(({ name }) => !erasure.done.includes(name))
    if (!step) {
      await finish(ctx, erasure, subject)
      return 'done'
    }
    // By a guest's orders and proofs his tokens are found, so their keys go before these lose the telephone.
    if (['orders', 'guest_phones'].includes(step.table.table)) await destroyKeys(ctx, subject)
    const count = await eraseTable(ctx, step.table, subject)
    await ctx.rows(sql`
      update person_erasures set state = 'running', done = done || ${step.name}::varchar, blocked_by = null, blocked_at = null,
        counts = case when ${count} = 0 then counts else counts || jsonb_build_object(${step.name}::text, ${count}::int) end
      where id = ${erasureId}`)
    return 'more'
  },
  { audit: false, keyed: false },
)

/** Whoever looks after erasures hears of it, once for each new thing that it waits for. */
async function hold(ctx: CommandContext, { id }: Erasure, blockers: readonly ErasureBlocker[]): Promise<void> {
  const news = await ctx.row(sql`
    update person_erasures set blocked_by = ${sql.param([...blockers])}::varchar[], blocked_at = ${ctx.call.app.clock.real()}
    where id = ${id} and blocked_by is distinct from ${sql.param([...blockers])}::varchar[] returning id`)
  if (news) ctx.emit('erasure.blocked', { erasureId: id })
}

/** Answers that wait to be replayed hold what they answered. */
async function forgetAnswers(ctx: CommandContext, { userId }: Subject): Promise<void> {
  if (userId) await ctx.rows(sql`delete from command_keys where split_part(key, ':', 2) = ${userId}`)
}

async function destroyKeys(ctx: CommandContext, subject: Subject): Promise<void> {
  const { userId, phone } = subject
  const orders = PERSONAL_TABLES.find(({ table }) => table === 'orders')
  const guests =
    orders &&
    sql`
    person in (select 'guest:' || t.guest_token_hash from orders t where t.guest_token_hash is not null and ${rowsOf(orders, { subject, unproved: true })})`
  await ctx.rows(sql`
    delete from person_keys where ${guests ?? sql`false`}
      or person in (select 'guest:' || g.token_hash from guest_phones g where g.phone = ${phone}) or person = ${userId && userPerson(userId)}`)
}

/** The proof that it was done stands in the log, without anything of the person but the id that nobody knows any more. */
async function finish(ctx: CommandContext, { id, personId, done }: Erasure, subject: Subject): Promise<void> {
  await destroyKeys(ctx, subject)
  if (subject.phone && !personId) await dropGuestExports(ctx, subject.phone)
  const histories = personId
    ? await ctx.row<{ words: number }>(sql`select erase_person_histories(${personId}::uuid) as words`)
    : undefined
  const counted = histories?.words ? { events: histories.words } : {}
  const row = await ctx.row<{ counts: Record<string, number> }>(sql`
    update person_erasures set state = 'done', phone = null, reason = null, blocked_by = null, blocked_at = null,
      done_at = ${ctx.call.app.clock.real()}, counts = counts || ${JSON.stringify(counted)}::jsonb where id = ${id} returning counts`)
  const kept = PERSONAL_TABLES.filter(({ erase }) => erase !== 'rows').map(
    ({ table, because }) => `${table}: ${because}`,
  )
  ctx.record({
    kind: 'privacy',
    name: 'erasure.done',
    outcome: 'done',
    subject: personId ? { kind: 'user', id: personId } : { kind: 'person_erasure', id },
    facts: { erasureId: id, tables: done.length, rows: row?.counts ?? {}, kept: [...new Set(kept)] },
  })
}

/** A guest's exports are known by a telephone that is sealed: there are few, and each is looked into. */
async function dropGuestExports(ctx: CommandContext, phone: string): Promise<void> {
  const { vault, clock, logger } = ctx.call.app
  const isHis = ({ id, phone: sealed }: { id: string; phone: string }) => {
    try {
      return openText(vault, SEALED.exportPhone.about(id), sealed) === phone
    } catch (error) {
      // Whose it is cannot be told while its key is off the ring; it goes by its own day.
      logger.error({ exportId: id, err: error }, 'the telephone of an export does not open')
      return false
    }
  }
  const open = await ctx.rows<{ id: string; phone: string }>(
    sql`select id, phone from person_exports where phone is not null and state <> 'removed' for update`,
  )
  for (const each of open)
    if (isHis(each))
      await ctx.rows(sql`
        update person_exports set remove_at = ${clock.real()}, state = case when state = 'ready' then state else 'removed' end,
          phone = case when state = 'ready' then phone end where id = ${each.id}`)
}
