import { sql } from 'drizzle-orm'
import { openArea } from '../../domain/areas/area'
import type { AreaShape } from '../../domain/areas/area-shape'
import type { MarketAreas } from '../../domain/areas/delivery-terms'
import type { BothLanguages } from '../../domain/areas/service-area'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import type { Sql } from '../../ports/database'

/** Markets whose areas are kept in memory; a market's shapes are some hundred kilobytes at most. */
const MOST = 200

/** By edition, which is another one after every change (a trigger of the database sees to it), and never the same for two markets. */
const kept = new Map<string, MarketAreas>()

export interface AreasEdition {
  readonly id: string
  readonly areasEdition: string
}

interface Row {
  areas: { id: string; name: Named; shape: AreaShape; excluded: boolean }[]
  zones: {
    id: string
    name: Named
    shape: AreaShape
    restaurantId: string | null
    deliveryBase: number
    deliveryPerKm: number
    minimumOrder: number | null
    hours: OpeningHours | null
    surgeFree: boolean
  }[]
}

type Named = Partial<Record<'en' | 'fr', string>>

/** The areas and zones of a market that count. Read from the database once per edition and process. */
export async function marketAreas(db: Sql, { id, areasEdition }: AreasEdition): Promise<MarketAreas> {
  const known = kept.get(areasEdition)
  if (known) return known
  const names = (table: 'areas' | 'zones') =>
    sql`(select coalesce(jsonb_object_agg(l._locale, l.name), '{}') from ${sql.identifier(`${table}_locales`)} l where l._parent_id = a.id)`
  const row = await db.row<Row>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', ${names('areas')}, 'shape', a.shape, 'excluded', a.excluded)
        order by a.created_at, a.id), '[]') from areas a where a.market_id = ${id} and a.active) as areas,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', ${names('zones')}, 'shape', a.shape, 'restaurantId', a.restaurant_id,
        'deliveryBase', a.delivery_base, 'deliveryPerKm', a.delivery_per_km, 'minimumOrder', a.minimum_order, 'hours', nullif(a.hours, 'null'),
        'surgeFree', a.surge_free)
        order by a.position, a.id), '[]') from zones a where a.market_id = ${id} and a.active) as zones`)
  const opened: MarketAreas = {
    areas: (row?.areas ?? []).map(({ shape, name, ...area }) => ({ ...area, ...openArea(shape), name: both(name) })),
    zones: (row?.zones ?? []).map(({ shape, name, ...zone }) => ({ ...zone, ...openArea(shape), name: both(name) })),
  }
  const [oldest] = kept.keys()
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
  kept.set(areasEdition, opened)
  return opened
}

/** A name that was given in one language only serves for both. */
function both({ en, fr }: Named): BothLanguages {
  return { en: en ?? fr ?? '', fr: fr ?? en ?? '' }
}
