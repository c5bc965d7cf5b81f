import { sql } from 'drizzle-orm'
import { localMoment } from '../domain/opening/local-moment'
import { cellOf, centreOf, outlineOf } from '../domain/surge/cell'
import { FRESH_SECONDS, type SurgePolicy, surgeActs } from '../domain/surge/surge-policy'
import type { Sql } from '../ports/database'
import { surgePolicies } from './surge-policies'

interface CellRow {
  cell: string
  multiplier: number
  demand: number
  supply: number
  shortage: number
  since: string
  until: string
}

interface Row {
  slug: string
  name: string
  timeZone: string
  currency: string
  lat: number
  lng: number
  policies: { beginsAt: string | null; policy: SurgePolicy }[]
  cells: CellRow[]
  restaurants: { name: string; lat: number; lng: number }[]
}

/** So many restaurants say where a cell is to those who know the place. */
const NAMES = 2

/** The cells of a market that were looked at lately, the dearest first, and by which terms. Undefined for an unknown market. */
export async function findSurgeMap(db: Sql, market: string, now: Date) {
  const row = await db.row<Row>(sql`
    select m.slug, m.name, m.time_zone as "timeZone", m.currency, m.lat, m.lng, ${surgePolicies()} as policies,
      (select coalesce(jsonb_agg(to_jsonb(c) - 'market_id' - 'looked_at' order by c.multiplier desc, c.shortage desc, c.cell), '[]')
        from surge_cells c where c.market_id = m.id and c.looked_at > now() - make_interval(secs => ${FRESH_SECONDS})) as cells,
      (select coalesce(jsonb_agg(jsonb_build_object('name', r.name, 'lat', r.lat, 'lng', r.lng) order by r.name, r.id), '[]')
        from restaurants r where r.market_id = m.id and r.active) as restaurants
    from markets m where m.slug = ${market} or m.id::text = ${market}`)
  if (!row) return undefined
  const { policies, cells, restaurants, ...place } = row
  const held = policies.findLast(({ beginsAt }) => beginsAt === null || new Date(beginsAt) <= now)
  if (!held) throw new Error('the market itself has a policy')
  const { hours: _, ...terms } = held.policy
  const known = namesByCell(restaurants)
  return {
    market: place,
    terms: { ...terms, acts: surgeActs(held.policy, localMoment(now, place.timeZone), place.timeZone) },
    now: now.toISOString(),
    cells: cells.map(({ since, until, ...cell }) => {
      const names = known.get(cell.cell) ?? []
      return {
        ...cell,
        since: new Date(since).toISOString(),
        until: new Date(until).toISOString(),
        ...centreOf(cell.cell),
        outline: outlineOf(cell.cell),
        restaurants: names.length,
        names: names.slice(0, NAMES),
      }
    }),
  }
}

function namesByCell(restaurants: Row['restaurants']): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const { name, ...at } of restaurants) {
    const cell = cellOf(at)
    const names = known.get(cell)
    if (names) names.push(name)
    else known.set(cell, [name])
  }
  return known
}

export type SurgeMap = NonNullable<Awaited<ReturnType<typeof findSurgeMap>>>
