import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ERROR_CODES } from '../../domain/errors'
import { command } from '../command'

export const CountRefusals = z.object({
  refusals: z.array(
    z.object({ hour: z.date(), code: z.enum(ERROR_CODES), role: z.string(), refused: z.number().int().positive() }),
  ),
})

/** Adds up how often what was refused to whom. One row an hour, a code and a role; in their order, so that processes never deadlock. */
export const countRefusals = command(
  'refusals.count',
  CountRefusals,
  async (ctx, { refusals }) => {
    await ctx.rows(sql`
      insert into refusals (hour, code, role, refused)
      select r.hour, r.code, r.role, sum(r.refused) from jsonb_to_recordset(${JSON.stringify(refusals)}::jsonb)
        as r (hour timestamptz, code text, role text, refused bigint)
      group by r.hour, r.code, r.role order by r.hour, r.code, r.role
      on conflict (hour, code, role) do update set refused = refusals.refused + excluded.refused`)
  },
  { audit: false },
)
