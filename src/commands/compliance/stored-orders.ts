import { type SQL, sql } from 'drizzle-orm'
import { inArea } from '../../domain/areas/area'
import type { MarketAreas } from '../../domain/areas/delivery-terms'
import type { Facts, Item, Licence } from '../../domain/compliance/facts'
import type { SpecialDay } from '../../domain/opening/opening-hours'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { itemsOfOrder, licencesOf, purchasesOf } from './fact-columns'
import { personOf, type StoredPerson } from './load-facts'
import { verifiedIdentity } from './verified-identity'

interface Row {
  id: string
  at: Date
  items: Item[]
  person: StoredPerson | null
  licences: Licence[]
  lat: number
  lng: number
  city: string
  arrival: Date | null
}

interface Place {
  readonly timeZone: string
  readonly holidays: readonly SpecialDay[]
  readonly areas: MarketAreas['areas']
  readonly vault: Vault
}

/** An order that was placed, as the rules would have found it. */
export interface StoredOrder {
  readonly id: string
  readonly at: Date
  readonly facts: Facts
}

interface Asked {
  /** Condition on `o`, with its order and bound. */
  readonly which: SQL
  readonly lookBackHours: number
  /** The moment at which they are judged; absent: each at its own placing. */
  readonly at?: Date
}

/** Orders with all that rules ask at checkout, in one statement. */
export async function storedOrders(db: Sql, { which, lookBackHours, at }: Asked, place: Place): Promise<StoredOrder[]> {
  const moment = at ? sql`${at}::timestamptz` : sql`b.created_at`
  const bought = purchasesOf({
    customer: sql`u.id`,
    market: sql`b.market_id`,
    from: sql`${moment} - make_interval(hours => ${lookBackHours})`,
    before: moment,
    except: sql`b.id`,
    ...(at ? { awake: true } : { past: true }),
  })
  const rows = await db.rows<Row>(sql`
    select b.id, b.created_at as at, b.items, b.lat, b.lng, b.address_city as city, coalesce(b.scheduled_for, b.promised_at) as arrival, (
      select jsonb_build_object('id', u.id, 'toldBirthDate', u.date_of_birth, 'identity', ${verifiedIdentity(sql`u.id`, moment, { past: !at })},
        'purchases', ${lookBackHours > 0 ? bought : sql`'[]'::jsonb`})
      from users u where u.id = b.customer_id) as person, ${licencesOf(sql`b.restaurant_id`)} as licences
    from (select o.*, ${itemsOfOrder()} as items from orders o where ${which}) b order by b.created_at, b.id`)
  return rows.map((row) => ({ id: row.id, at: at ?? row.at, facts: factsOf(row, place) }))
}

function factsOf(
  { items, person, licences, arrival, ...door }: Row,
  { timeZone, holidays, areas, vault }: Place,
): Facts {
  return {
    stage: 'checkout',
    timeZone,
    holidays,
    items,
    person: person && personOf(vault, person),
    doorAreas: areas.filter((area) => !area.excluded && inArea(area, door)).map(({ id }) => id),
    arrival,
    licences,
    driver: null,
    carried: 0,
    evidence: null,
  }
}
