import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { CITY_INCIDENTS, type CityWishes, changeWishes, ORDINARY_DAY } from '../../domain/city/control'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** Where the wishes are kept: a small thing of the demo, in Payload's own table of small things. */
const WISHES_KEY = 'city:wishes'

const MAX_PACE = 4

export const ControlCity = z.discriminatedUnion('action', [
  z.object({ action: z.literal('pace'), pace: z.number().min(0.1).max(MAX_PACE) }),
  z.object({ action: z.literal('pause'), paused: z.boolean() }),
  z.object({ action: z.enum(CITY_INCIDENTS), market: z.string().min(1).max(60) }),
])

/** Tells the demo's city what to do: how busy to be, to pause, or that something shall go wrong in a market. */
export const controlCity = command('city.control', ControlCity, async (ctx, change) => {
  if ('market' in change) {
    const market = await ctx.row(sql`select id from markets where slug = ${change.market}`)
    if (!market) throw new WaybillError('not_found')
  }
  // The row is the lock: two administrators who change different things both have their way.
  await ctx.rows(sql`
    insert into payload_kv (id, key, data) values (${ctx.newId()}, ${WISHES_KEY}, ${JSON.stringify(ORDINARY_DAY)}::jsonb) on conflict (key) do nothing`)
  const known = await ctx.row<{ wishes: CityWishes }>(
    sql`select data as wishes from payload_kv where key = ${WISHES_KEY} for update`,
  )
  const wishes = changeWishes(known?.wishes ?? ORDINARY_DAY, change, { id: ctx.newId(), at: ctx.now.toISOString() })
  await ctx.rows(sql`update payload_kv set data = ${JSON.stringify(wishes)}::jsonb where key = ${WISHES_KEY}`)
  return wishes
})
