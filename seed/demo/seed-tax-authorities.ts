import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { MarketSlug } from './markets'

/** Whom the tax of a demo market goes to, all of it. */
const AUTHORITIES: Readonly<Record<MarketSlug, string>> = {
  'north-miami': 'Florida Department of Revenue',
  douala: 'Direction générale des impôts',
  austin: 'Texas Comptroller',
}

/** Names the market's authority where nobody has. */
export async function seedTaxAuthorities(slug: MarketSlug, marketId: string): Promise<void> {
  const { db, newId } = boundApp()
  await db.rows(sql`
    insert into tax_authorities (id, name, market_id) select ${newId()}::uuid, ${AUTHORITIES[slug]}, ${marketId}::uuid
    where not exists (select from tax_authorities where market_id = ${marketId}::uuid)`)
}
