import { type SQL, sql } from 'drizzle-orm'
import type { Link, PersonalTable } from '../../domain/privacy/personal-table'
import { PERSONAL_TABLES } from '../../domain/privacy/registry'

/** Whose data: an account, and the telephone that it or a guest has proved (E.164). */
export interface Subject {
  readonly userId: string | null
  readonly phone: string | null
}

interface Asked {
  readonly subject: Subject
  /** Whether rows count whose telephone nobody proved: for an erasure they do, for an export they may be somebody else's. */
  readonly unproved: boolean
}

/** Condition for the rows `t` of a table that are about somebody. Ways that are joined by OR would have the table read whole; each has its index. */
export function rowsOf({ table, links }: PersonalTable, asked: Asked): SQL {
  const ways = links.map((link) => linked(link, asked))
  const [only] = ways
  if (only && ways.length === 1) return only
  const found = ways.map((way) => sql`select t.id from ${sql.identifier(table)} t where ${way}`)
  return sql`t.id in (${sql.join(found, sql` union `)})`
}

function linked(link: Link, asked: Asked): SQL {
  const column = sql`t.${sql.identifier(link.column)}`
  if ('through' in link) {
    const found = PERSONAL_TABLES.filter(({ table }) => table === link.through)
    const [other] = found
    if (!other) throw new Error(`${link.through} is not in the registry`)
    const by = sql`t.${sql.identifier(link.by ?? 'id')}`
    return sql`${column} in (select ${by} from ${sql.identifier(other.table)} t where ${rowsOf(other, asked)})`
  }
  const { userId, phone } = asked.subject
  if (link.is === 'person') return userId === null ? sql`false` : sql`${column} = ${userId}::uuid`
  if (phone === null) return sql`false`
  const conditions = [link.where, asked.unproved ? undefined : link.proved].filter((each) => each !== undefined)
  return sql`(${sql.join([sql`${column} = ${phone}`, ...conditions.map((each) => sql.raw(each))], sql` and `)})`
}
