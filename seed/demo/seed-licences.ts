import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { addDays } from '../../src/domain/time/calendar-day'
import { localDay } from '../../src/domain/time/local-day'
import { type DemoLicence, LICENCES, PLATFORM_HOLDER } from './licences'
import type { MarketSlug } from './markets'

interface Holder {
  id: string | null
  name: string
}

/** The licences of a market; one that has some already is left alone. */
export async function seedLicences(
  { slug, timeZone }: { slug: MarketSlug; timeZone: string },
  marketId: string,
): Promise<void> {
  const { db, newId, clock } = boundApp()
  if (await db.row(sql`select from licences where market_id = ${marketId} limit 1`)) return
  const now = clock.now()
  const today = localDay(now, timeZone).date
  for (const { of, kind, title, number, issuer, issued, expires } of LICENCES[slug])
    for (const [index, { id, name }] of (await holders(marketId, of)).entries())
      await db.rows(sql`
        insert into licences (id, title, kind, market_id, restaurant_id, holder, number, issuer, issued_on, expires_on, created_at, updated_at)
        values (${newId()}, ${title}, ${kind}, ${marketId}, ${id}, ${name}, ${id ? `${number}-${String(index + 1).padStart(4, '0')}` : number}, ${issuer},
          ${addDays(today, issued)}, ${expires === null ? null : addDays(today, expires)}, ${now}, ${now})`)
}

async function holders(marketId: string, of: DemoLicence['of']): Promise<Holder[]> {
  if (of === 'platform') return [{ id: null, name: PLATFORM_HOLDER }]
  return boundApp().db.rows<Holder>(sql`
    select r.id, r.name from restaurants r where r.market_id = ${marketId} and exists (
      select from products p join categories c on c.id = p.category_id where p.restaurant_id = r.id and c.slug = ${of.category})
    order by r.name`)
}
