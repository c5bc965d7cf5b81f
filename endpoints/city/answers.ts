import { z } from 'zod'
import { ReportCity } from '../../src/commands/city/report-city'
import { CITY_INCIDENTS } from '../../src/domain/city/control'
import { Time, TimeZone } from '../../src/http/shapes'

export const City = z.object({
  wishes: z.object({
    pace: z.number(),
    paused: z.boolean(),
    incidents: z.array(z.object({ id: z.string(), kind: z.enum(CITY_INCIDENTS), market: z.string(), at: Time })),
  }),
  report: z.object({ ...ReportCity.shape, toldAt: Time.optional() }).nullable(),
  running: z.boolean(),
  now: Time,
  markets: z.array(z.object({ slug: z.string(), name: z.string(), timeZone: TimeZone })),
})

export const Told = z.object({ told: z.boolean() })
