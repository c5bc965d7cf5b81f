import type pg from 'pg'
import { ACTIVE_DELIVERY_STATUSES, DELIVERY_TRANSITIONS } from '../../../src/domain/deliveries/transitions'
import type { Role } from '../../../src/domain/identity/roles'
import { ORDER_TRANSITIONS } from '../../../src/domain/orders/transitions'
import type { Transition } from '../../../src/domain/transition'

interface Move {
  order: string
  subject: 'order' | 'delivery'
  from: string | null
  to: string
  role: Role
  /** What the row itself says now. */
  now: string
}

const MOVES = `
  select e.order_id as order, e.subject, e."from", e."to", e.actor_role as role,
    case e.subject when 'order' then o.status::text else d.status::text end as now
  from order_events e join orders o on o.id = e.order_id left join deliveries d on d.order_id = o.id
  where e.subject in ('order', 'delivery')
  order by e.order_id, e.subject, e.seq`

/** Each finds rows that must not exist, whatever happened; `what` names the breach. */
const LAWS: readonly string[] = [
  `select 'cash of a ' || o.status || ' order is ' || p.status as what from orders o join payments p on p.order_id = o.id
   where p.method = 'cash' and p.status::text <> case when o.status = 'delivered' then 'captured' when o.closed_at is null then 'created' else 'voided' end`,
  `select 'the wrong driver holds the cash' as what from payments p join deliveries d on d.order_id = p.order_id
   where p.method = 'cash' and p.status = 'captured' and p.collected_by_id is distinct from d.driver_id`,
  `with held as (
     select 'product' as of, product_id as id, held as quantity from order_lines
     union all select h.* from order_lines, jsonb_to_recordset(options_held) as h (of text, id uuid, quantity int)
   ), shelves as (
     select 'product' as of, id, reserved from products where stock is not null
     union all select 'option', id, reserved from options where stock is not null
   )
   select 'the shelf has reserved ' || s.reserved || ', orders hold ' || coalesce(sum(h.quantity), 0) as what
   from shelves s left join held h on h.of = s.of and h.id = s.id
   group by s.of, s.id, s.reserved having s.reserved <> coalesce(sum(h.quantity), 0)`,
  `select 'a promotion says ' || p.used_count || ' uses of ' || p.used_amount || ', its redemptions ' || count(r.id) as what
   from promotions p left join promotion_redemptions r on r.promotion_id = p.id and r.given_back_at is null
   group by p.id having p.used_count <> count(r.id) or p.used_amount <> coalesce(sum(r.amount), 0) or p.used_count > p.uses or p.used_amount > p.budget`,
  `select 'a ' || o.status || ' order took ' || o.discount || ' off, its promotions gave ' || coalesce(sum(r.amount), 0) as what
   from orders o left join promotion_redemptions r on r.order_id = o.id and r.given_back_at is null
   group by o.id having coalesce(sum(r.amount), 0) <> case when o.status in ('cancelled', 'declined') then 0 else o.discount end`,
  `select 'a ' || o.status || ' order holds goods' as what from orders o join order_lines l on l.order_id = o.id
   where o.closed_at is not null and (l.held > 0 or l.options_held <> '[]')`,
  `select 'a ' || d.status || ' delivery has ' || count(f.id) || ' open offers' as what
   from deliveries d left join offers f on f.delivery_id = d.id and f.closed_at is null
   group by d.id having count(f.id) <> case when d.status = 'offered' then 1 else 0 end`,
  `select 'a ' || d.status || ' delivery has no driver' as what from deliveries d
   where d.driver_id is null and d.status::text in (${ACTIVE_DELIVERY_STATUSES.map((status) => `'${status}'`)})`,
  `select 'a ' || d.status || ' delivery of a ' || o.status || ' order' as what from deliveries d join orders o on o.id = d.order_id
   where (o.closed_at is null) <> (d.closed_at is null)`,
  `select 'an event is stored twice: ' || name as what from events where name like 'order.%' and name not in ('order.payment_retried', 'order.delayed', 'order.changed', 'order.noted')
   group by name, data->>'orderId' having count(*) > 1`,
]

/** Everything in the database that contradicts the rules of orders, deliveries, goods and cash, as one moment shows it. */
export async function findBreaches(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const breaches = illegalMoves((await client.query<Move>(MOVES)).rows)
    for (const law of LAWS) breaches.push(...(await client.query<{ what: string }>(law)).rows.map(({ what }) => what))
    return breaches
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Histories must begin where a life begins, be unbroken, use legal moves by those who may make them, and end at what the row says. */
function illegalMoves(moves: readonly Move[]): string[] {
  const breaches: string[] = []
  const last = new Map<string, Move>()
  for (const move of moves) {
    const key = `${move.subject} of ${move.order}`
    const before = last.get(key)?.to ?? (move.subject === 'order' ? null : 'unassigned')
    last.set(key, move)
    if (move.from !== before) breaches.push(`${key}: after ${before} comes ${move.from} → ${move.to}`)
    if (!isLegal(move)) breaches.push(`${key}: ${move.from} → ${move.to} by ${move.role}`)
  }
  for (const [key, { to, now }] of last)
    if (to !== now) breaches.push(`${key}: the history ends ${to}, the row says ${now}`)
  return breaches
}

function isLegal({ subject, from, to, role }: Move): boolean {
  if (subject === 'order' && from === null) return to === 'pending' || to === 'scheduled'
  const table: readonly Transition<string>[] = subject === 'order' ? ORDER_TRANSITIONS : DELIVERY_TRANSITIONS
  return table.some((t) => t.from === from && t.to === to && t.by.includes(role))
}
