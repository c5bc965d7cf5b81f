import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { readRules } from './read-rules'
import { lockPack } from './rule-pack'

/**
 * A draft becomes what orders are held to, from its moment on, and at once where that has passed: nobody is judged by rules that were not
 * there. From here on it never changes; PostgreSQL sees to it.
 * @throws WaybillError `illegal_transition` for one that is published, `validation_failed` with what is wrong in its rules
 */
export const publishPack = command('rules.publish', z.object({ packId: z.uuid() }), async (ctx, { packId }) => {
  const pack = await lockPack(ctx, packId)
  if (pack.state !== 'draft') throw new WaybillError('illegal_transition', { from: pack.state, to: 'published' })
  const { rules, wrong } = readRules(pack.rules, ctx.locale)
  if (!rules) throw new WaybillError('validation_failed', { fields: wrong })
  const effectiveFrom = pack.effectiveFrom && pack.effectiveFrom > ctx.now ? pack.effectiveFrom : ctx.now
  await ctx.rows(sql`
    update rule_packs set state = 'published', effective_from = ${effectiveFrom}, frozen = ${JSON.stringify(rules)}::jsonb,
      published_at = ${ctx.now}, published_by_id = ${ctx.actor.userId ?? null}, updated_at = ${ctx.now} where id = ${packId}`)
  return { id: packId, version: pack.version, state: 'published' as const, effectiveFrom: effectiveFrom.toISOString() }
})
