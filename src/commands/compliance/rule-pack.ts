import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CommandContext } from '../context'

export interface StoredPack {
  id: string
  marketId: string
  version: number
  state: 'draft' | 'published'
  effectiveFrom: Date | null
  note: string | null
  /** Blocks of the form. */
  rules: unknown
}

/** A version of a market's rules, locked. @throws WaybillError `not_found` */
export async function lockPack(ctx: CommandContext, packId: string): Promise<StoredPack> {
  const pack = await ctx.row<StoredPack>(sql`
    select id, market_id as "marketId", version, state, effective_from as "effectiveFrom", note, rules from rule_packs where id = ${packId} for update`)
  if (!pack) throw new WaybillError('not_found')
  ctx.subject('rule-pack', packId, pack.marketId)
  return pack
}
