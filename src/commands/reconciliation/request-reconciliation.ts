import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { PROVIDERS } from '../../domain/payments/providers'
import { daysBetween } from '../../domain/reconciliation/run'
import { command } from '../command'
import type { CommandContext } from '../context'
import { refusal } from '../parse-input'

export const MOST_DAYS = 31

const Days = z
  .object({ provider: z.enum(PROVIDERS).optional(), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && daysBetween(from, to).length <= MOST_DAYS, {
    path: ['to'],
    ...refusal({ en: `From 1 to ${MOST_DAYS} days.`, fr: `De 1 à ${MOST_DAYS} jours.` }),
  })

/**
 * Has a provider's days compared, or those of all that are set up; the worker does, a job for each. A day that is being compared is
 * compared once more after that.
 * @returns the ids of its runs
 */
export const requestReconciliation = command(
  'reconciliation.request',
  Days,
  async (ctx, { provider, from, to }): Promise<{ runs: string[] }> => {
    const providers = setUp(ctx).filter((name) => !provider || name === provider)
    const runs: string[] = []
    for (const name of providers)
      for (const day of daysBetween(from, to)) {
        const row = await ctx.row<{ id: string }>(sql`
          insert into reconciliations (id, provider, day, status, created_at, updated_at) values (${ctx.newId()}, ${name}, ${day}, 'waiting', ${ctx.now}, ${ctx.now})
          on conflict (provider, day) do update set status = 'waiting', message = null, updated_at = excluded.updated_at returning id`)
        if (!row) continue
        runs.push(row.id)
        ctx.schedule('reconcile-day', { provider: name, day }, { key: `reconcile:${name}:${day}` })
      }
    return { runs }
  },
)

function setUp({ call: { app } }: CommandContext) {
  return [...(app.cards ? [app.cards.name] : []), ...app.mobileMoney.map(({ name }) => name)]
}
