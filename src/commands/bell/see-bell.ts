import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { Instant } from '../instant'

/** What `GET /api/bell` handed out as `seen`. */
export const Seen = z.object({ at: Instant, reallyAt: Instant })

/** The person has looked at the bell as it was at that moment; never takes back what was seen later, nor reaches into the future. */
export const seeBell = command(
  'bell.see',
  Seen,
  async (ctx, { at, reallyAt }) => {
    if (!ctx.actor.userId) throw new WaybillError('unauthenticated')
    await ctx.rows(sql`
      insert into bell_seen (user_id, seen_at, seen_really_at)
      values (${ctx.actor.userId}, least(${at}::timestamptz, ${ctx.now}), least(${reallyAt}::timestamptz, ${ctx.call.app.clock.real()}))
      on conflict (user_id) do update set seen_at = greatest(bell_seen.seen_at, excluded.seen_at),
        seen_really_at = greatest(bell_seen.seen_really_at, excluded.seen_really_at)`)
    return {}
  },
  { audit: false, keyed: false },
)
