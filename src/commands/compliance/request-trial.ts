import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { refusal } from '../parse-input'
import { readRules } from './read-rules'
import { lockPack } from './rule-pack'

/** The longest time that is replayed: what a quarter brings a rule will meet again. */
const MOST_TRIAL_DAYS = 92

export const TrialDays = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < MOST_TRIAL_DAYS, {
    path: ['to'],
    ...refusal({ en: `From 1 to ${MOST_TRIAL_DAYS} days.`, fr: `De 1 à ${MOST_TRIAL_DAYS} jours.` }),
  })

/**
 * Has the orders of past days replayed against a version as it is now; the worker does, batch by batch. What is edited while it runs does not
 * count in it.
 * @throws WaybillError `validation_failed` with what is wrong in its rules
 */
export const requestTrial = command(
  'rules.try',
  TrialDays.and(z.object({ packId: z.uuid() })),
  async (ctx, { packId, from, to }) => {
    const pack = await lockPack(ctx, packId)
    const { rules, wrong } = readRules(pack.rules, ctx.locale)
    if (!rules) throw new WaybillError('validation_failed', { fields: wrong })
    const id = ctx.newId()
    await ctx.rows(sql`
    insert into rule_trials (id, pack_id, market_id, version, rules, first_day, last_day, status, total, done, refused, tally, created_at, updated_at)
    select ${id}, ${packId}, m.id, ${pack.version}, ${JSON.stringify(rules)}::jsonb, ${from}, ${to}, 'waiting', (
      select count(*) from orders o where o.market_id = m.id and o.created_at >= (${from}::date)::timestamp at time zone m.time_zone
        and o.created_at < (${to}::date + 1)::timestamp at time zone m.time_zone), 0, 0, '[]', ${ctx.now}, ${ctx.now}
    from markets m where m.id = ${pack.marketId}`)
    ctx.schedule('try-rules', { trialId: id }, { key: id, background: true })
    return { id, status: 'waiting' as const }
  },
)
