import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import type { ErasureBlocker } from '../../domain/privacy/erasure'
import type { HeldTable } from '../../domain/privacy/personal-table'
import { PERSONAL_TABLES } from '../../domain/privacy/registry'
import { command } from '../command'
import { findBlockers } from './find-blockers'
import { rowsOf } from './rows-of'
import { subjectOfUser } from './subject-of'

interface Look {
  held: HeldTable[]
  blockers: ErasureBlocker[]
}

/**
 * What is held of a person and what stands in the way of an erasure, counted now. Who looked stands in the log.
 * @throws WaybillError `not_found`
 */
export const lookAtPerson = command(
  'privacy.look_at_person',
  z.object({ personId: z.uuid() }),
  async (ctx, { personId }): Promise<Look> => {
    const known = await ctx.row(sql`select from users where id = ${personId}`)
    if (!known) throw new WaybillError('not_found')
    const subject = await subjectOfUser(ctx, personId)
    ctx.record({ kind: 'access', outcome: 'done', subject: { kind: 'user', id: personId } })
    const counts = PERSONAL_TABLES.map(
      (table) =>
        sql`(select count(*)::int from ${sql.identifier(table.table)} t where ${rowsOf(table, { subject, unproved: true })})`,
    )
    const row = await ctx.row<{ counts: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as counts`)
    const held = PERSONAL_TABLES.map(({ area, table, erase, because = null }, at): HeldTable => {
      const fate = erase === 'rows' ? 'removed' : erase === 'kept' ? 'kept' : 'emptied'
      return { area, table, rows: row?.counts[at] ?? 0, fate, because }
    })
    return { held: held.filter(({ rows }) => rows > 0), blockers: await findBlockers(ctx, subject) }
  },
  { audit: false, keyed: false },
)
