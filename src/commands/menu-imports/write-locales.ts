import { sql } from 'drizzle-orm'
import type { Kind } from '../../domain/menu-imports/states'
import type { Sql } from '../../ports/database'
import type { Write } from './write'

const TABLES = { product: 'products_locales', group: 'option_groups_locales', option: 'options_locales' } as const

/** Names and descriptions in both languages. Without a name there is no row: English stands in for it. */
export async function writeLocales(db: Sql, kind: Kind, writes: readonly Write[]): Promise<void> {
  const table = sql.identifier(TABLES[kind])
  for (const [locale, suffix] of [
    ['en', 'En'],
    ['fr', 'Fr'],
  ] as const) {
    const named = `name${suffix}`
    const told = `description${suffix}`
    const rows = writes.filter(({ set }) => named in set || told in set)
    if (rows.length === 0) continue
    const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (id uuid, set jsonb)`
    await db.rows(sql`
      delete from ${table} l using ${given}
      where l._parent_id = w.id and l._locale = ${locale}::_locales and w.set ? ${named}::text and w.set->>${named}::text is null`)
    const description = kind === 'product' ? sql`, description` : sql``
    const describes =
      kind === 'product'
        ? sql`, case when w.set ? ${told}::text then w.set->>${told}::text else l.description end`
        : sql``
    const replaced = kind === 'product' ? sql`, description = excluded.description` : sql``
    await db.rows(sql`
      insert into ${table} (name${description}, _locale, _parent_id)
      select coalesce(w.set->>${named}::text, l.name)${describes}, ${locale}::_locales, w.id
      from ${given} left join ${table} l on l._parent_id = w.id and l._locale = ${locale}::_locales
      where coalesce(w.set->>${named}::text, l.name) is not null
      on conflict (_locale, _parent_id) do update set name = excluded.name${replaced}`)
  }
}
