import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** Something that one of our own people did. */
export interface StaffAction {
  /** Of the audit entry. */
  id: string
  command: string
  role: string
  person: string | null
  subjectKind: string | null
  subjectId: string | null
  /** The number of the order, where the subject is one. */
  number: string | null
  at: string
}

export interface StaffActions {
  /** In the last 24 hours. */
  actions: number
  people: number
  /** The newest first. */
  latest: StaffAction[]
}

/** The roles of the house. Written out, so that PostgreSQL sees that its partial index serves. */
const HOUSE = sql`a.actor_role in ('admin', 'support', 'compliance')`

/** What administrators, support and compliance did lately. */
export async function findStaffActions(db: Sql, now: Date, limit: number): Promise<StaffActions> {
  const from = new Date(now.getTime() - 86_400_000)
  const [sums, latest] = await Promise.all([
    db.row<{ actions: number; people: number }>(sql`
      select count(*) as actions, count(distinct a.actor_id) as people from compliance_log a
      where ${HOUSE} and a.at >= ${from} and a.at <= ${now}`),
    db.rows<Omit<StaffAction, 'at'> & { at: Date }>(sql`
      with latest as (select * from compliance_log a where ${HOUSE} order by a.at desc limit ${limit})
      select l.id, l.command, l.actor_role as role, u.full_name as person, l.subject_kind as "subjectKind", l.subject_id as "subjectId",
        o.number, l.at
      from latest l left join users u on u.id = l.actor_id::uuid
        left join orders o on o.id = case when l.subject_kind = 'order' then l.subject_id::uuid end
      order by l.at desc, l.id`),
  ])
  return {
    actions: 0,
    people: 0,
    ...sums,
    latest: latest.map((action) => ({ ...action, at: action.at.toISOString() })),
  }
}
