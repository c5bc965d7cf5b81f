import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { MarketSlug } from './markets'
import { PAPERS } from './papers'

/** The documents that a market asks for; one that asks for some already is left alone. */
export async function seedPapers(market: MarketSlug, marketId: string): Promise<void> {
  const { db, newId } = boundApp()
  const rows = PAPERS[market].map((paper, index) => ({ ...paper, id: newId(), order: index + 1 }))
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id text, "order" int, kind text, label jsonb, expires boolean, category text)
      where not exists (select from markets_papers p where p._parent_id = ${marketId})
    ), made as (
      insert into markets_papers (id, _order, _parent_id, kind, expires, category_id)
      select g.id, g."order", ${marketId}::uuid, g.kind, g.expires, c.id from given g left join categories c on c.slug = g.category
      returning id
    )
    insert into markets_papers_locales (label, _locale, _parent_id)
    select g.label->>l.at, l.locale::_locales, g.id from given g, (values (0, 'en'), (1, 'fr')) as l (at, locale)`)
}
