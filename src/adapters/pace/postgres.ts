import { sql } from 'drizzle-orm'
import type { Database } from '../../ports/database'
import type { Pace } from '../../ports/pace'

/** Of a limit, so much is let through at once and the rest evenly: no second of any clock sees more than the limit. */
const AT_ONCE = 0.2

/**
 * One row a limit says when its next turn is due, by PostgreSQL’s own clock: it holds for however many processes there are, and for one that was
 * killed and is back.
 */
export function postgresPace(db: Database): Pace {
  return {
    take: (limits) =>
      db.transaction(async (tx) => {
        const wanted = limits.map(({ scope, perSecond }) => ({
          scope,
          every: 1 / (perSecond * (1 - AT_ONCE)),
          ahead: Math.max(0, Math.floor(perSecond * AT_ONCE) - 1) / (perSecond * (1 - AT_ONCE)),
        }))
        const list = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (scope text, every float8, ahead float8)`
        await tx.rows(sql`
          insert into provider_paces (scope, due_at) select scope, clock_timestamp() from ${list} order by scope on conflict (scope) do nothing`)
        const locked = await tx.rows<{ wait: number }>(sql`
          select 1000 * extract(epoch from p.due_at - clock_timestamp() - w.ahead * interval '1 second')::float8 as wait
          from provider_paces p join ${list} on w.scope = p.scope order by p.scope for update of p`)
        const wait = Math.max(0, ...locked.map((row) => row.wait))
        if (wait > 0) return Math.ceil(wait)
        await tx.rows(sql`
          update provider_paces p set due_at = greatest(p.due_at, clock_timestamp()) + w.every * interval '1 second'
          from ${list} where w.scope = p.scope`)
        return 0
      }),
    async hold(scope, seconds) {
      await db.rows(sql`
        insert into provider_paces (scope, due_at) values (${scope}, clock_timestamp() + ${seconds} * interval '1 second')
        on conflict (scope) do update set due_at = greatest(provider_paces.due_at, excluded.due_at)`)
    },
  }
}
