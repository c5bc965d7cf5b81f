import { sql } from 'drizzle-orm'
import type { DoorTerms } from '../domain/compliance/requirements'
import type { DeliveryStatus } from '../domain/deliveries/transitions'
import { type ToldDoor, tellDoor } from '../domain/handovers/told-door'
import type { OrderStatus } from '../domain/orders/transitions'
import type { Sql } from '../ports/database'

interface Trip {
  id: string
  orderId: string
  restaurant: string
  pickupLat: number
  pickupLng: number
  dropoffLat: number
  dropoffLng: number
  readyBy: Date | null
  /** Minor units, as `cashDue`. */
  pay: number
  cashDue: number
  currency: string
  /** What the door asks; null: nothing. */
  door: ToldDoor | null
}

interface OpenOffer extends Trip {
  deliveryId: string
  pickupMeters: number | null
  expiresAt: Date
}

interface DeliveryInHand extends Trip {
  status: DeliveryStatus
  number: string
  orderStatus: OrderStatus
  pickupAddress: string | null
  addressLine1: string
  addressCity: string
  addressLandmark: string | null
  addressInstructions: string | null
  contactName: string | null
  contactPhone: string | null
  /** What the customer, the restaurant and the driver have to say of it. */
  customerNote: string | null
  restaurantNote: string | null
  driverNote: string | null
}

/** The open offer of a driver and the deliveries in hand: all that a driver's app needs after a restart. Personal data of the customer only for deliveries in hand. */
export async function findDriverWork(db: Sql, driverId: string, now: Date) {
  const offers = await db.rows<Asked<OpenOffer>>(sql`
    select f.id, f.delivery_id as "deliveryId", d.order_id as "orderId", r.name as restaurant, r.lat as "pickupLat", r.lng as "pickupLng",
      d.dropoff_lat as "dropoffLat", d.dropoff_lng as "dropoffLng", d.ready_by as "readyBy", d.driver_pay as "pay", d.cash_due as "cashDue",
      o.currency, o.requirements->'handover' as door, f.pickup_meters as "pickupMeters", f.expires_at as "expiresAt"
    from offers f join deliveries d on d.id = f.delivery_id join orders o on o.id = d.order_id join restaurants r on r.id = d.restaurant_id
    where f.driver_id = ${driverId} and f.closed_at is null and f.expires_at > ${now}`)
  const deliveries = await db.rows<Asked<DeliveryInHand>>(sql`
    select d.id, d.status, d.order_id as "orderId", o.number, o.status as "orderStatus", r.name as restaurant, r.address_line as "pickupAddress",
      d.pickup_lat as "pickupLat", d.pickup_lng as "pickupLng", d.dropoff_lat as "dropoffLat", d.dropoff_lng as "dropoffLng",
      o.address_line1 as "addressLine1", o.address_city as "addressCity", o.address_landmark as "addressLandmark",
      o.address_instructions as "addressInstructions", o.contact_name as "contactName", o.contact_phone as "contactPhone",
      o.customer_note as "customerNote", o.restaurant_note as "restaurantNote", o.driver_note as "driverNote",
      d.ready_by as "readyBy", d.driver_pay as "pay", d.cash_due as "cashDue", o.currency, o.requirements->'handover' as door
    from deliveries d join orders o on o.id = d.order_id join restaurants r on r.id = d.restaurant_id
    where d.driver_id = ${driverId} and d.closed_at is null order by d.assigned_at, d.id`)
  return { offers: offers.map(told), deliveries: deliveries.map(told) }
}

type Asked<Row extends Trip> = Omit<Row, 'door'> & { door: DoorTerms | null }

function told<Row extends { door: DoorTerms | null }>(row: Row): Omit<Row, 'door'> & { door: ToldDoor | null } {
  return { ...row, door: tellDoor(row.door) }
}
