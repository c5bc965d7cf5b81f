import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { lockPack } from './rule-pack'

/** A new draft that says what this version says, its rules known by the same ids: what becomes different can be told. */
export const revisePack = command('rules.revise', z.object({ packId: z.uuid() }), async (ctx, { packId }) => {
  const { marketId, note, rules } = await lockPack(ctx, packId)
  const id = ctx.newId()
  // Two who revise at once take turns: versions are counted by market.
  await ctx.rows(sql`select id from markets where id = ${marketId} for no key update`)
  const row = await ctx.row<{ version: number }>(sql`
    insert into rule_packs (id, market_id, note, version, state, rules, created_at, updated_at)
    select ${id}, ${marketId}, ${note}::text, max(version) + 1, 'draft', ${JSON.stringify(rules ?? [])}::jsonb, ${ctx.now}, ${ctx.now}
    from rule_packs where market_id = ${marketId} returning version::int as version`)
  return { id, version: row?.version ?? 1, state: 'draft' as const }
})
