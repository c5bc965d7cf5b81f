import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

interface Told {
  readonly actorId: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
}

interface Named {
  /** Of a person; null where nobody signed in, and once the person was erased. */
  readonly actorName: string | null
  /** An order's number, a person's, place's or product's name; null where a subject has none or is gone. */
  readonly subjectName: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What people and things are called today: names stand in no record, so that an erased person has none here either. */
export async function namesOf(db: Sql, lines: readonly Told[], locale: 'en' | 'fr'): Promise<(line: Told) => Named> {
  const about = lines.flatMap(({ actorId, subjectKind, subjectId }) => [
    { kind: 'user', id: actorId },
    { kind: subjectKind, id: subjectId },
  ])
  const asked = about.filter(({ id }) => id !== null && UUID.test(id))
  const rows = await db.rows<{ kind: string; id: string; name: string }>(sql`
    with asked as (select kind, id from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a (kind text, id uuid))
    select a.kind, a.id, o.number as name from asked a join orders o on o.id = a.id where a.kind = 'order'
    union select a.kind, a.id, o.number from asked a join deliveries d on d.id = a.id join orders o on o.id = d.order_id where a.kind = 'delivery'
    union select a.kind, a.id, u.full_name from asked a join users u on u.id = a.id where a.kind = 'user'
    union select a.kind, a.id, d.display_name from asked a join drivers d on d.id = a.id where a.kind = 'driver'
    union select a.kind, a.id, r.name from asked a join restaurants r on r.id = a.id where a.kind = 'restaurant'
    union select a.kind, a.id, m.name from asked a join markets m on m.id = a.id where a.kind = 'market'
    union select a.kind, a.id, l.title from asked a join licences l on l.id = a.id where a.kind = 'licence'
    union select a.kind, a.id, p.name from asked a join products_locales p on p._parent_id = a.id and p._locale::text = ${locale}
      where a.kind = 'product'`)
  const names = new Map(rows.map(({ kind, id, name }) => [`${kind}:${id}`, name]))
  return ({ actorId, subjectKind, subjectId }) => ({
    actorName: names.get(`user:${actorId}`) ?? null,
    subjectName: names.get(`${subjectKind}:${subjectId}`) ?? null,
  })
}
