import { sql } from 'drizzle-orm'
import type { SoldOption } from '../domain/catalog/sold-option'
import { isOpen } from '../domain/opening/is-open'
import { localMoment } from '../domain/opening/local-moment'
import type { Schedule } from '../domain/opening/spans-of'
import type { Sql } from '../ports/database'

export interface KitchenLine {
  id: string
  quantity: number
  name: string
  note: string | null
  /** Whose it is, where many have filled the cart. */
  for: string | null
  options: readonly SoldOption[]
}

/** What a kitchen will cook later. Times ISO 8601. */
export interface UpcomingOrder {
  id: string
  number: string
  slot: { from: string; to: string }
  /** When it becomes an order to answer. */
  releasedAt: string
  customerNote: string | null
  lines: KitchenLine[]
  /** The restaurant will be closed for its slot, by hours or days of rest that came after it: it will end by itself. */
  stranded: boolean
}

interface Row extends Omit<UpcomingOrder, 'slot' | 'releasedAt' | 'stranded'> {
  from: Date
  to: Date
  releasedAt: Date
}

const MOST = 100

/** The lines of order `o`, as JSON. */
export const LINES = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity, 'name', l.name, 'note', l.note, 'for', l.for_name,
        'options', l.options) order by l.position, l.id), '[]') from order_lines l where l.order_id = o.id)`

/** The orders that wait for their time, the next first. */
export async function findUpcoming(db: Sql, restaurant: Schedule & { id: string }): Promise<UpcomingOrder[]> {
  const rows = await db.rows<Row>(sql`
    select o.id, o.number, o.scheduled_for as "from", o.scheduled_until as "to", o.sleeps_until as "releasedAt",
      o.customer_note as "customerNote", ${LINES} as lines
    from orders o where o.restaurant_id = ${restaurant.id} and o.sleeps_until is not null
    order by o.scheduled_for, o.id limit ${MOST}`)
  return rows.map(({ from, to, releasedAt, ...order }) => ({
    ...order,
    slot: { from: from.toISOString(), to: to.toISOString() },
    releasedAt: releasedAt.toISOString(),
    stranded: !isOpen(restaurant, localMoment(from, restaurant.timeZone)),
  }))
}
