import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** Of products and restaurants, by id; in the language asked for, else in English. */
export async function findDescriptions(db: Sql, ids: readonly string[], locale: 'en' | 'fr') {
  if (ids.length === 0) return new Map<string, string>()
  const wanted = sql.param([...ids])
  const rows = await db.rows<{ id: string; description: string }>(sql`
    select distinct on (l.id) l.id, l.description from (
      select _parent_id as id, _locale, description from products_locales
      where _locale in ('en', ${locale}::_locales) and _parent_id = any(${wanted}::uuid[])
      union all
      select _parent_id, _locale, description from restaurants_locales
      where _locale in ('en', ${locale}::_locales) and _parent_id = any(${wanted}::uuid[])
    ) l where l.description is not null
    order by l.id, l._locale = ${locale}::_locales desc`)
  return new Map(rows.map(({ id, description }) => [id, description]))
}
