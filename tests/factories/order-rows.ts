import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { DeliveryStatus, OfferStatus } from '../../src/domain/deliveries/transitions'
import type { OrderStatus } from '../../src/domain/orders/transitions'
import { bookDelivered } from './ledger'
import type { Person, Town } from './town'

export interface OrderRows {
  orderId: string
  deliveryId: string
  offerId: string
  productId: string
  trackingToken: string
  /** Opens the order of a guest. */
  cartToken: string
}

interface Wish {
  status: OrderStatus
  /** Null for none; where it is not told, what goes with the order's status. */
  delivery?: DeliveryStatus | null
  restaurant?: Town['mine']
  /** Null for a guest's order, which `cartToken` opens. */
  customer?: Person | null
  driver?: Person
  offer?: OfferStatus
  /** Pieces held of a product with a stock count. */
  held?: number
}

/** The delivery that an order of each status would have. */
const DELIVERY_OF: Record<OrderStatus, DeliveryStatus | null> = {
  scheduled: null,
  pending: null,
  payment_failed: null,
  placed: 'unassigned',
  confirmed: 'unassigned',
  preparing: 'assigned',
  ready: 'at_pickup',
  out_for_delivery: 'picked_up',
  delivered: 'delivered',
  declined: 'cancelled',
  cancelled: 'cancelled',
  returned: 'returned',
}

/** The order that a delivery of each status would have. */
export const ORDER_OF: Record<DeliveryStatus, OrderStatus> = {
  unassigned: 'confirmed',
  offered: 'confirmed',
  assigned: 'preparing',
  at_pickup: 'ready',
  picked_up: 'out_for_delivery',
  at_dropoff: 'out_for_delivery',
  delivered: 'delivered',
  failed: 'out_for_delivery',
  returning: 'out_for_delivery',
  returned: 'returned',
  cancelled: 'cancelled',
}

/** Nobody has said yet when these will be ready. */
const UNPROMISED: readonly OrderStatus[] = ['scheduled', 'pending', 'payment_failed', 'placed', 'declined']

const DRIVERLESS: readonly (DeliveryStatus | null)[] = [null, 'unassigned', 'offered', 'cancelled']
const CLOSED: readonly (DeliveryStatus | null)[] = ['delivered', 'returned', 'cancelled']

/** Writes an order in any state, with the product line, delivery, offer, cash and bookings that go with it, as the schema's owner. */
export async function putOrder(town: Town, wish: Wish): Promise<OrderRows> {
  const { sql, people, marketId } = town
  const { status, restaurant = town.mine, driver = people.driver, held = 0 } = wish
  const customer = wish.customer === undefined ? people.customer : wish.customer
  const delivery = wish.delivery === undefined ? DELIVERY_OF[status] : wish.delivery
  const offer = wish.offer ?? (delivery === 'offered' ? 'pending' : 'accepted')
  const cartToken = randomBytes(24).toString('base64url')
  const rows: OrderRows = {
    orderId: uuid(),
    deliveryId: uuid(),
    offerId: uuid(),
    productId: held ? await town.product({ stock: 10 }) : (restaurant.products[0] ?? ''),
    trackingToken: randomBytes(16).toString('base64url'),
    cartToken,
  }
  const { orderId, deliveryId, productId, trackingToken } = rows
  const driverId = DRIVERLESS.includes(delivery) ? null : driver.driverId
  await sql.query(
    `insert into orders (id, number, status, market_id, restaurant_id, customer_id, guest_token_hash, currency, subtotal, total, payment_method,
       contact_name, contact_phone, address_line1, address_city, lat, lng, distance_meters, accept_by, tracking_token,
       ready_by, promised_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'XAF', 1000, 1000, 'cash', 'Clara Secret', '+237699777888', '7 Rue Cachée', 'Douala', 4.06, 9.7, 1100,
       now() + interval '1 day', $8, case when $9 then now() + interval '20 minutes' end, case when $9 then now() + interval '45 minutes' end)`,
    [
      orderId,
      `SQL-${orderId.slice(-12)}`,
      status,
      marketId,
      restaurant.id,
      customer?.id ?? null,
      customer ? null : createHash('sha256').update(cartToken).digest('hex'),
      trackingToken,
      !UNPROMISED.includes(status),
    ],
  )
  await sql.query(
    `insert into order_lines (id, order_id, product_id, name, quantity, unit_price, total, held) values ($1, $2, $3, 'Ndole', 1, 1000, 1000, $4)`,
    [uuid(), orderId, productId, Math.min(held, 1)],
  )
  if (held) await sql.query('update products set stock = stock - 1, reserved = reserved + 1 where id = $1', [productId])
  const collected = status === 'delivered' ? driverId : null
  await sql.query(
    `insert into payments (id, order_id, market_id, method, status, amount, captured, currency, captured_at, collected_by_id)
     values ($1, $2, $5, 'cash', $3, 1000, case when $4::uuid is null then 0 else 1000 end, 'XAF', case when $4::uuid is null then null else now() end, $4)`,
    [uuid(), orderId, collected ? 'captured' : CLOSED.includes(delivery) ? 'voided' : 'created', collected, marketId],
  )
  if (collected) await bookDelivered(sql, { id: orderId, marketId, restaurantId: restaurant.id }, collected)
  await sql.query(
    `insert into order_events (id, order_id, subject, "to", at, actor_role, seq) values ($1, $2, 'order', $3, now(), 'system', nextval('order_events_seq'))`,
    [uuid(), orderId, status],
  )
  if (!delivery) return rows
  await sql.query(
    `insert into deliveries (id, order_id, market_id, restaurant_id, status, driver_id, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng, distance_meters,
       cash_due, driver_pay, reason, closed_at)
     values ($1, $2, $3, $4, $5, $6, 4.05, 9.7, 4.06, 9.7, 1100, 1000, 610, $7, case when $8 then now() end)`,
    [
      deliveryId,
      orderId,
      marketId,
      restaurant.id,
      delivery,
      driverId,
      delivery === 'failed' ? 'nobody home' : null,
      CLOSED.includes(delivery),
    ],
  )
  if (driverId || delivery === 'offered' || wish.offer) await putOffer(town, rows, offer, driver)
  return rows
}

/** A driver may hold one open offer at a time, so the one before is closed. */
async function putOffer({ sql }: Town, { offerId, deliveryId }: OrderRows, status: OfferStatus, driver: Person) {
  const open = status === 'pending'
  if (open) {
    await sql.query(
      `update offers set status = 'withdrawn', closed_at = now() where driver_id = $1 and closed_at is null`,
      [driver.driverId],
    )
  }
  await sql.query(
    `insert into offers (id, delivery_id, driver_id, status, pickup_meters, expires_at, closed_at)
     values ($1, $2, $3, $4, 10, now() + interval '1 day', case when $5 then null else now() end)`,
    [offerId, deliveryId, driver.driverId, status, open],
  )
}

/** All that a verb could have changed about an order, for comparing before and after. */
export async function snapshot({ sql }: Town, { orderId }: Pick<OrderRows, 'orderId'>): Promise<unknown> {
  const { rows } = await sql.query(
    `select to_jsonb(o) as "order", (select jsonb_agg(to_jsonb(d)) from deliveries d where d.order_id = o.id) as delivery,
       (select jsonb_agg(to_jsonb(f) order by f.id) from offers f join deliveries d on d.id = f.delivery_id where d.order_id = o.id) as offers,
       (select jsonb_agg(to_jsonb(p)) from payments p where p.order_id = o.id) as payments,
       (select jsonb_agg(to_jsonb(l)) from order_lines l where l.order_id = o.id) as lines,
       (select jsonb_agg(to_jsonb(s)) from order_lines l join products s on s.id = l.product_id where l.order_id = o.id) as stock,
       (select jsonb_agg(jsonb_build_array(e.subject, e."from", e."to", e.actor_role) order by e.seq) from order_events e where e.order_id = o.id) as history,
       (select count(*) from events) as events
     from orders o where o.id = $1`,
    [orderId],
  )
  return rows[0]
}
