import { sql } from 'drizzle-orm'
import type { DoorTerms } from '../domain/compliance/requirements'
import { distanceMeters } from '../domain/geo/distance-meters'
import type { FailureCause } from '../domain/handovers/failure-causes'
import type { HandoverResult } from '../domain/handovers/handover-result'
import type { IdCheck } from '../domain/handovers/id-check'
import type { LineReturn, ReturnedLine } from '../domain/handovers/plan-return'
import type { Sql } from '../ports/database'

/** Something that happened at the door, or at the counter to which the goods came back. */
export interface HandoverTry {
  readonly id: string
  readonly at: string
  readonly result: HandoverResult
  readonly actorRole: string
  readonly driver: string | null
  readonly code: string | null
  readonly lacks: readonly string[]
  readonly cause: FailureCause | null
  readonly reason: string | null
  readonly idCheck: IdCheck | null
  readonly recipient: string | null
  readonly intoxicated: boolean
  readonly codeMatches: boolean | null
  /** Ids of documents; gone once their time is over. */
  readonly signature: string | null
  readonly photo: string | null
  readonly filesKept: boolean
  readonly lines: readonly (LineReturn & { name: string })[] | null
  /** Kept of what was paid, minor units of the order's currency. */
  readonly fee: number | null
  /** How far the driver was from the door; null: nobody knew where he was. */
  readonly metersFromDoor: number | null
}

/** What an order's door asks, and all that happened there. */
export interface Handovers {
  readonly terms: DoorTerms | null
  /** Of the rules that it was judged by. */
  readonly version: number | null
  readonly tries: readonly HandoverTry[]
  readonly lines: readonly (ReturnedLine & { readonly name: string })[]
}

interface Row extends Omit<HandoverTry, 'at' | 'metersFromDoor' | 'idCheck'> {
  at: Date
  idCheck: IdCheck | null
  lat: number | null
  lng: number | null
  doorLat: number
  doorLng: number
}

/** Of line `l`: what its product is to the rules, and what was chosen with it. */
const GOODS_OF_LINE = sql`(
  select coalesce(jsonb_agg(distinct c.regulated_as), '[]') from products p join categories c on c.id = p.category_id
  where p.id = l.product_id or p.id in (
    select (x ->> 'productId')::uuid from jsonb_array_elements(coalesce(l.options, '[]')) x where x ->> 'productId' is not null))`

/** The first thing first. @returns undefined for an order that does not exist */
export async function findHandovers(db: Sql, orderId: string): Promise<Handovers | undefined> {
  const [order, rows] = await Promise.all([
    db.row<Omit<Handovers, 'tries'>>(sql`
      select o.requirements->'handover' as terms, (o.requirements->'pack'->>'version')::int as version, (
        select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'quantity', l.quantity, 'goods', ${GOODS_OF_LINE}) order by l.position, l.id), '[]')
        from order_lines l where l.order_id = o.id) as lines
      from orders o where o.id = ${orderId}`),
    db.rows<Row>(sql`
      select h.id, h.at, h.result, h.actor_role as "actorRole", split_part(d.display_name, ' ', 1) as driver, h.code, h.lacks, h.cause, h.reason,
        case when h.document is not null then jsonb_build_object('document', h.document, 'country', h.country, 'state', h.state,
          'method', h.method, 'ofAge', h.of_age, 'ageBy', h.age_by, 'expired', h.expired, 'nameMatches', h.name_matches) end as "idCheck",
        h.recipient, coalesce(h.intoxicated, false) as intoxicated, h.code_matches as "codeMatches", h.signature_id as signature, h.photo_id as photo,
        exists (select from documents f where f.id in (h.signature_id, h.photo_id)) as "filesKept", (
          select jsonb_agg(x || jsonb_build_object('name', l.name) order by l.position, l.id)
          from jsonb_array_elements(h.lines) x join order_lines l on l.id = (x ->> 'lineId')::uuid) as lines,
        h.fee, h.lat, h.lng, v.dropoff_lat as "doorLat", v.dropoff_lng as "doorLng"
      from handovers h join deliveries v on v.id = h.delivery_id left join drivers d on d.id = h.driver_id
      where h.order_id = ${orderId} order by h.at, h.id`),
  ])
  return order && { ...order, tries: rows.map(tryOf) }
}

function tryOf({ at, lat, lng, doorLat, doorLng, ...rest }: Row): HandoverTry {
  const known = lat !== null && lng !== null
  return {
    ...rest,
    at: at.toISOString(),
    metersFromDoor: known ? Math.round(distanceMeters({ lat, lng }, { lat: doorLat, lng: doorLng })) : null,
  }
}
