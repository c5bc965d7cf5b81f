import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { TaxLevel } from '../../src/domain/tax/tax-rule'
import type { MarketSlug } from './markets'

interface DemoTax {
  name: string
  level: TaxLevel
  ratePercent: number
  /** Short names of the only categories that it is upon; absent: all. */
  only?: readonly string[]
}

/** Markets of the demo that are taxed by rules; the others at their plain rate. An example: nobody may sell this in Texas. */
const TAX_RULES: Partial<Record<MarketSlug, readonly DemoTax[]>> = {
  austin: [
    { name: 'Sales tax (example)', level: 'state', ratePercent: 6.25 },
    { name: 'Excise (example)', level: 'excise', ratePercent: 15, only: ['flower', 'edibles', 'vapes'] },
    { name: 'Local sales tax (example)', level: 'local', ratePercent: 2 },
  ],
}

/** The rules of a market, for its one authority; one that has some is left alone. */
export async function seedTaxRules(slug: MarketSlug, marketId: string): Promise<void> {
  const { db, newId, clock } = boundApp()
  if (await db.row(sql`select from tax_rules where market_id = ${marketId} limit 1`)) return
  for (const { name, level, ratePercent, only } of TAX_RULES[slug] ?? []) {
    const id = newId()
    await db.rows(sql`
      with rule as (
        insert into tax_rules (id, name, market_id, authority_id, level, rate_percent, scope, begins_at)
        select ${id}::uuid, ${name}, ${marketId}::uuid, (select a.id from tax_authorities a where a.market_id = ${marketId} limit 1),
          ${level}::enum_tax_rules_level, ${ratePercent}::numeric, ${only ? 'only' : 'all'}::enum_tax_rules_scope, ${clock.now()}::timestamptz
      )
      insert into tax_rules_rels ("order", parent_id, path, categories_id)
      select row_number() over (order by c.position), ${id}::uuid, 'categories', c.id from categories c where c.slug = any(${sql.param(only ?? [])}::text[])`)
  }
}
