import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { CITY_HAPPENINGS, type CityReport } from '../../domain/city/control'
import { command } from '../command'

const REPORT_KEY = 'city:report'

const count = z.number().int().min(0)

export const ReportCity = z.object({
  speed: z.number().positive(),
  startedAt: z.iso.datetime(),
  markets: z
    .array(
      z.object({
        slug: z.string().max(60),
        name: z.string().max(100),
        open: count,
        wanted: count,
        drivers: count,
        rush: z.boolean(),
        placed: count,
        delivered: count,
        cancelled: count,
        declined: count,
        returned: count,
        refused: count,
      }),
    )
    .max(50),
  happenings: z
    .array(
      z.object({
        kind: z.enum(CITY_HAPPENINGS),
        at: z.iso.datetime(),
        market: z.string().max(60),
        who: z.string().max(100).optional(),
      }),
    )
    .max(50),
}) satisfies z.ZodType<CityReport>

/** The engine of the demo tells how the city is; the newest report replaces the one before. */
export const reportCity = command(
  'city.report',
  ReportCity,
  async (ctx, report) => {
    const data = { ...report, toldAt: ctx.call.app.clock.real().toISOString() }
    await ctx.rows(sql`
      insert into payload_kv (id, key, data) values (${ctx.newId()}, ${REPORT_KEY}, ${JSON.stringify(data)}::jsonb)
      on conflict (key) do update set data = excluded.data`)
    return { told: true }
  },
  { audit: false, keyed: false },
)
