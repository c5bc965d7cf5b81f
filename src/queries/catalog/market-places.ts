import { type SQL, sql } from 'drizzle-orm'
import type { MarketAreas } from '../../domain/areas/delivery-terms'
import type { MarketSurge } from '../../domain/browse/card-surge'
import type { MarketTerms, Place, Tariff } from '../../domain/browse/place'
import { earthPoint } from '../../domain/geo/earth-point'
import type { OrderTaking } from '../../domain/opening/taking-orders'
import type { ToldPromotion } from '../../domain/promotions/told-promotion'
import { foldWords } from '../../domain/search/fold-words'
import type { SurgePolicy } from '../../domain/surge/surge-policy'
import type { Sql } from '../../ports/database'
import { pictureColumn, pictureJoin } from '../picture-column'
import { surgePolicies } from '../surge-policies'
import { isAhead, KEPT_SECONDS, notSeenBy, TOPICS } from './changes'
import { OpeningMemo } from './opening-memo'
import { PlaceGroups } from './place-groups'
import { PromotionMemo } from './promotion-memo'
import { surgingCells } from './surging-cells'
import { toldPromotions } from './told-promotions'

/** Where the catalogue's places are read: the rows, and where a market delivers. */
export interface Atlas {
  readonly db: Sql
  /** The areas and zones of a market, by their edition. */
  areasOf(market: { id: string; areasEdition: string }): Promise<MarketAreas>
}

/** The listed restaurants of a market, as they are now. */
export interface MarketPlaces {
  readonly market: MarketTerms
  readonly places: ReadonlyMap<string, Place>
  readonly groups: PlaceGroups
  readonly opening: OpeningMemo
  readonly surge: MarketSurge
  readonly promotions: PromotionMemo
  readonly shared: Pick<OrderTaking, 'holidays' | 'timeZone' | 'marketActive'>
}

interface Known extends MarketPlaces {
  readonly places: Map<string, Place>
  readonly readAt: number
  /** Its cells are read at each look: what is fresh is for the clock to say, and no change. */
  surge: MarketSurge
  promotions: PromotionMemo
  seen: string
}

type PlaceRow = Pick<
  Place,
  | 'id'
  | 'slug'
  | 'name'
  | 'cuisine'
  | 'lat'
  | 'lng'
  | 'prepMinutes'
  | 'hours'
  | 'pausedUntil'
  | 'deliveryRadiusMeters'
  | 'image'
  | 'logo'
>

const COLUMNS = sql`r.id, r.slug, r.name, r.cuisine, r.lat, r.lng, r.prep_minutes + r.extra_prep_minutes as "prepMinutes", r.hours,
  r.paused_until as "pausedUntil", r.delivery_radius_meters as "deliveryRadiusMeters",
  jsonb_build_object('en', ${pictureColumn('cover_en')}, 'fr', ${pictureColumn('cover_fr')}) as image,
  jsonb_build_object('en', ${pictureColumn('logo_en')}, 'fr', ${pictureColumn('logo_fr')}) as logo`

const PICTURES = sql.join(
  (['en', 'fr'] as const).flatMap((locale) => [
    pictureJoin({ as: `cover_${locale}`, from: sql`r.image_id`, locale }),
    pictureJoin({ as: `logo_${locale}`, from: sql`r.logo_id`, locale }),
  ]),
  sql` `,
)

type TariffRow = Omit<Tariff, 'beginsAt'> & { beginsAt: string }

/** Of this process, by market. Rows stay here and are changed one by one: five thousand of them are a few megabytes and 30 ms to read. */
const known = new WeakMap<Sql, Map<string, Known>>()

/**
 * One look at an index tells which restaurants have changed since they were read last, and brings those alone.
 * @returns undefined when there is no such market
 */
export async function marketPlaces(atlas: Atlas, slug: string): Promise<MarketPlaces | undefined> {
  const { db } = atlas
  const markets = known.get(db) ?? new Map<string, Known>()
  known.set(db, markets)
  const before = markets.get(slug)
  if (before && (await refresh(db, before))) return before
  const places = await readAll(atlas, slug)
  if (places) markets.set(slug, places)
  else markets.delete(slug)
  return places
}

/** @returns false when all must be read anew: the market itself is another, or what was read is too old to be compared */
async function refresh(db: Sql, places: Known): Promise<boolean> {
  if (performance.now() - places.readAt > KEPT_SECONDS * 1_000) return false
  const marketId = places.market.id
  type Change = {
    seen: string
    ahead: boolean
    surging: MarketSurge['cells']
    promotions: ToldPromotion[] | null
    subject: string | null
  } & (PlaceRow | { id: null })
  const rows = await db.rows<Change>(sql`
    with moment as (select pg_current_snapshot()::text as seen, ${isAhead(places.seen)} as ahead,
      ${surgingCells(sql`${marketId}`)} as surging, case when exists (
        select from catalog_changes c where c.topic = ${TOPICS.promotions(marketId)} and ${notSeenBy(places.seen)}
      ) then ${toldPromotions(sql`${marketId}`)} end as promotions)
    select m.seen, m.ahead, m.surging, m.promotions, c.subject, ${COLUMNS}
    from moment m left join (
      select distinct c.subject from catalog_changes c where c.topic = ${TOPICS.places(marketId)} and ${notSeenBy(places.seen)}
    ) c on true left join restaurants r on r.id = c.subject and r.active and r.market_id = ${marketId} ${PICTURES}`)
  const [first] = rows
  if (!first || first.ahead || rows.some(({ subject }) => subject === marketId)) return false
  for (const row of rows) {
    if (row.subject === null) continue
    const before = places.places.get(row.subject)
    const after = row.id === null ? undefined : placeOf(row, places)
    if (after) places.places.set(row.subject, after)
    else places.places.delete(row.subject)
    places.groups.changed(before, after)
  }
  places.seen = first.seen
  places.surge = { ...places.surge, cells: first.surging }
  if (first.promotions) places.promotions = promotionsOf(first.promotions, places)
  return true
}

async function readAll({ db, areasOf }: Atlas, slug: string): Promise<Known | undefined> {
  type MarketRow = Omit<MarketTerms, 'tariffs'> &
    Known['shared'] & {
      lat: number
      lng: number
      detourPercent: number
      seen: string
      areasEdition: string
      tariffs: TariffRow[]
      policies: { beginsAt: string | null; policy: SurgePolicy }[]
      surging: MarketSurge['cells']
      promotions: ToldPromotion[]
    }
  // The snapshot of the first statement: what changes before the second one is read once more later, and nothing is missed.
  const row = await db.row<MarketRow>(sql`
    select pg_current_snapshot()::text as seen, m.id, m.slug, m.currency, m.lat, m.lng, m.radius_meters as "radiusMeters",
      m.delivery_base as "deliveryBase", m.delivery_per_km as "deliveryPerKm", m.meters_per_minute as "metersPerMinute",
      m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes", m.areas_edition as "areasEdition",
      (select coalesce(jsonb_agg(jsonb_build_object('beginsAt', t.begins_at, 'deliveryBase', t.delivery_base, 'deliveryPerKm', t.delivery_per_km)
        order by t.begins_at), '[]') from tariffs t where t.market_id = m.id) as tariffs,
      ${surgePolicies()} as policies, ${surgingCells(sql`m.id`)} as surging, ${toldPromotions(sql`m.id`)} as promotions,
      coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone", m.active as "marketActive"
    from markets m where m.slug = ${slug}`)
  if (!row) return undefined
  const {
    holidays,
    timeZone,
    marketActive,
    lat,
    lng,
    detourPercent,
    seen,
    areasEdition,
    tariffs,
    policies,
    surging,
    promotions,
    ...terms
  } = row
  const market: MarketTerms = {
    ...terms,
    center: { lat, lng },
    detour: detourPercent / 100,
    tariffs: tariffs.map((tariff) => ({ ...tariff, beginsAt: new Date(tariff.beginsAt) })),
    areas: await areasOf({ id: terms.id, areasEdition }),
  }
  const shared = { holidays, timeZone, marketActive }
  const rows = await db.rows<PlaceRow>(sql`
    select ${COLUMNS} from restaurants r ${PICTURES} where r.market_id = ${market.id} and r.active order by r.name, r.id`)
  const places = new Map(rows.map((each) => [each.id, placeOf(each, { market, shared })]))
  const opening = new OpeningMemo(timeZone)
  const surge: MarketSurge = {
    policies: policies.map(({ beginsAt, policy }) => ({
      beginsAt: beginsAt === null ? null : new Date(beginsAt),
      policy,
    })),
    cells: surging,
  }
  return {
    market,
    shared,
    places,
    groups: new PlaceGroups(places, opening),
    opening,
    surge,
    promotions: promotionsOf(promotions, { market, shared }),
    readAt: performance.now(),
    seen,
  }
}

function promotionsOf(
  promotions: ToldPromotion[],
  { market, shared }: Pick<Known, 'market' | 'shared'>,
): PromotionMemo {
  return new PromotionMemo(promotions, { currency: market.currency, timeZone: shared.timeZone })
}

function placeOf(row: PlaceRow, { market, shared }: Pick<Known, 'market' | 'shared'>): Place {
  const { id, slug, name, cuisine, lat, lng, prepMinutes, hours, pausedUntil, deliveryRadiusMeters, image, logo } = row
  const own = { id, slug, name, cuisine, lat, lng, prepMinutes, hours, pausedUntil, deliveryRadiusMeters, image, logo }
  return { ...own, folded: foldWords(name).join(' '), point: earthPoint({ lat, lng }), ...shared, market }
}

/** The markets whose places are asked for: one, or all. */
export async function placesOf(atlas: Atlas, market: string | undefined): Promise<MarketPlaces[]> {
  const slugs =
    market === undefined ? await allMarkets(atlas.db, sql`select slug from markets order by slug`) : [market]
  const found = await Promise.all(slugs.map((slug) => marketPlaces(atlas, slug)))
  return found.filter((places) => places !== undefined)
}

async function allMarkets(db: Sql, query: SQL): Promise<string[]> {
  return (await db.rows<{ slug: string }>(query)).map(({ slug }) => slug)
}
