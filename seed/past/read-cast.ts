import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { licencesOf } from '../../src/commands/compliance/fact-columns'
import type { StoredPerson } from '../../src/commands/compliance/load-facts'
import { verifiedIdentity } from '../../src/commands/compliance/verified-identity'
import type { AttributeValues } from '../../src/domain/attributes/attribute'
import type { Licence, VerifiedIdentity } from '../../src/domain/compliance/facts'
import type { Goods } from '../../src/domain/compliance/goods'
import type { Edition } from '../../src/domain/compliance/pack-in-force'
import type { RulePack } from '../../src/domain/compliance/rule'
import type { Position } from '../../src/domain/geo/position'
import type { TravelSpeed } from '../../src/domain/geo/travel-minutes'
import type { CurrencyCode } from '../../src/domain/money/currencies'
import type { SpecialDay } from '../../src/domain/opening/opening-hours'
import type { MarketFees } from '../../src/domain/pricing/quote'
import type { MarketSlug } from '../demo/markets'

/** Everybody and everything that a market's past is made of, as the database has it. */
export interface Cast {
  readonly market: PastMarket
  /** How many orders there are already, and when the first was placed. */
  readonly orders: number
  readonly since: Date | null
  readonly restaurants: readonly PastRestaurant[]
  readonly customers: readonly PastCustomer[]
  readonly drivers: readonly PastDriver[]
  /** A user of the support desk. */
  readonly supportId: string | null
  /** The versions of the market's rules, whichever was in force. */
  readonly packs: readonly (RulePack & Edition)[]
}

export interface PastMarket extends MarketFees, Position {
  readonly id: string
  readonly slug: MarketSlug
  readonly code: string
  readonly currency: CurrencyCode
  readonly locale: 'en' | 'fr'
  readonly timeZone: string
  readonly acceptanceMinutes: number
  readonly offerSeconds: number
  readonly leadMinutes: number
  readonly serviceMinutes: number
  readonly driverBase: number
  readonly driverPerKm: number
  readonly metersPerMinute: number
  readonly detourPercent: number
  readonly holidays: readonly SpecialDay[]
}

export interface PastRestaurant extends Position {
  readonly id: string
  readonly prepMinutes: number
  /** Who stands at the tablet; the owner where nobody does. */
  readonly staffId: string | null
  readonly licences: readonly Licence[]
  readonly menu: readonly {
    id: string
    category: string
    price: number
    en: string
    fr: string
    /** What it is to the rules. */
    goods: Goods
    attributes: AttributeValues
  }[]
}

export interface PastCustomer {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly locale: 'en' | 'fr'
  /** What a document says of him that somebody looked at. */
  readonly identity: VerifiedIdentity | null
  readonly homes: readonly (Position & {
    line1: string
    city: string
    quarter: string | null
    region: string | null
    postalCode: string | null
    landmark: string | null
    instructions: string | null
  })[]
}

export interface PastDriver extends Position {
  readonly id: string
  readonly userId: string
  /** Somebody has seen who he is, and that he may drive. */
  readonly seen: boolean
}

export const speedOf = ({ metersPerMinute, detourPercent }: PastMarket): TravelSpeed => ({
  metersPerMinute,
  detour: detourPercent / 100,
})

/** Nobody orders where nobody cooks or drives. */
export const isPeopled = ({ customers, drivers, restaurants }: Cast): boolean =>
  [customers, drivers, restaurants].every(({ length }) => length > 0)

/** The cast of a demo market, by the accounts of the demo; undefined where the market is not there. */
export async function readCast(slug: MarketSlug): Promise<Cast | undefined> {
  const { db } = boundApp()
  const market = await db.row<PastMarket>(sql`
    select m.id, m.slug, m.code, m.currency, m.locale, m.lat, m.lng, m.time_zone as "timeZone", m.delivery_base as "deliveryBase",
      m.delivery_per_km as "deliveryPerKm", m.service_basis_points as "serviceBasisPoints",
      m.small_order_threshold as "smallOrderThreshold", m.small_order_fee as "smallOrderFee", m.tax_basis_points as "taxBasisPoints",
      m.tax_included as "taxIncluded", m.acceptance_minutes as "acceptanceMinutes", m.offer_seconds as "offerSeconds",
      m.lead_minutes as "leadMinutes", m.service_minutes as "serviceMinutes", m.driver_base as "driverBase",
      m.driver_per_km as "driverPerKm", m.meters_per_minute as "metersPerMinute", m.detour_percent as "detourPercent",
      coalesce(m.holidays, '[]') as holidays
    from markets m where m.slug = ${slug}`)
  if (!market) return undefined
  const had = await db.row<{ orders: number; since: Date | null }>(sql`
    select count(*) as orders, min(created_at) as since from orders where market_id = ${market.id}`)
  const restaurants = await db.rows<PastRestaurant>(sql`
    select r.id, r.lat, r.lng, r.prep_minutes as "prepMinutes",
      (select u.id from users u join users_rels w on w.parent_id = u.id and w.restaurants_id = r.id order by u.role::text desc, u.id limit 1) as "staffId",
      ${licencesOf(sql`r.id`)} as licences,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'category', c.slug, 'price', p.price, 'en', en.name, 'fr', coalesce(fr.name, en.name),
          'goods', coalesce(c.regulated_as, 'none'), 'attributes', coalesce(p.attributes, '{}')) order by p.position)
        from products p join categories c on c.id = p.category_id
          join products_locales en on en._parent_id = p.id and en._locale = 'en'
          left join products_locales fr on fr._parent_id = p.id and fr._locale = 'fr'
        where p.restaurant_id = r.id and p.active) as menu
    from restaurants r where r.market_id = ${market.id} and r.active and exists (select from products p where p.restaurant_id = r.id and p.active)
    order by r.slug`)
  const customers = await db.rows<StoredCustomer>(sql`
    select u.id, u.full_name as name, u.phone, u.locale, ${verifiedIdentity(sql`u.id`, sql`now()`)} as identity,
      jsonb_agg(jsonb_build_object('line1', a.line1, 'city', a.city, 'quarter', a.quarter, 'region', a.region,
        'postalCode', a.postal_code, 'landmark', a.landmark, 'instructions', a.instructions, 'lat', a.lat, 'lng', a.lng) order by a.id) as homes
    from users u join addresses a on a.user_id = u.id
    where u.market_id = ${market.id} and u.role = 'customer' and u.email like '%@demo.test' group by u.id order by u.id`)
  const drivers = await db.rows<PastDriver>(sql`
    select d.id, d.user_id as "userId", ${market.lat}::float8 as lat, ${market.lng}::float8 as lng,
      d.identity_passed_at is not null and exists (select from driver_papers p where p.driver_id = d.id and p.kind = 'driving_licence' and p.counts) as seen
    from drivers d join users u on u.id = d.user_id where d.market_id = ${market.id} and u.email like '%@demo.test' order by d.id`)
  const support = await db.row<{ id: string }>(sql`select id from users where email = 'support@demo.test'`)
  const packs = await db.rows<RulePack & Edition>(sql`
    select id, version, frozen as rules, effective_from as "effectiveFrom" from rule_packs where market_id = ${market.id} and state = 'published'`)
  return {
    market,
    orders: 0,
    since: null,
    ...had,
    restaurants,
    customers: customers.map(({ identity, ...rest }) => ({ ...rest, identity: identity && identityOf(identity) })),
    drivers,
    supportId: support?.id ?? null,
    packs,
  }
}

type StoredIdentity = NonNullable<StoredPerson['identity']>
type StoredCustomer = Omit<PastCustomer, 'identity'> & { identity: StoredIdentity | null }

const identityOf = ({ approvedAt, validUntil, ...rest }: StoredIdentity): VerifiedIdentity => ({
  ...rest,
  approvedAt: new Date(approvedAt),
  validUntil: validUntil === null ? null : new Date(validUntil),
})
