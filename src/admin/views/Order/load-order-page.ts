import type { PayloadRequest } from 'payload'
import { houseDb } from '../../../http/house-db'
import type { Principal } from '../../../http/principal'
import type { Order, OrderEvent } from '../../../payload-types'
import { findHandovers } from '../../../queries/handovers'
import { findEntriesOfOrder } from '../../../queries/ledger/entries'
import { findOrderScene, type OrderScene } from '../../../queries/order-scene'
import { findOrderPayments } from '../../../queries/payments/order-payments'
import { findOrderTraces } from '../../../queries/track-and-trace/find-traces'
import { idOf } from '../id-of'

/** Moves of a delivery that an order's own move tells at the same moment. */
const ECHOES: readonly string[] = ['picked_up', 'delivered', 'returned', 'cancelled']

/** What stands around an order on its page, as far as this person may know it. */
export async function loadOrderPage(req: PayloadRequest, order: Order, principal: Principal) {
  const { payload } = req
  const asCaller = { depth: 0, overrideAccess: false, req } as const
  const ofOrder = { where: { order: { equals: order.id } }, pagination: false, ...asCaller } as const
  const one = { disableErrors: true, ...asCaller } as const
  const [market, restaurant, lines, history, deliveries, payments, scene, entries, paid, handovers, traces] =
    await Promise.all([
      payload.findByID({ collection: 'markets', id: idOf(order.market) ?? '', ...one }),
      payload.findByID({ collection: 'restaurants', id: idOf(order.restaurant) ?? '', ...one }),
      payload.find({ collection: 'order-lines', sort: 'position', limit: 200, ...ofOrder }),
      payload.find({ collection: 'order-events', sort: ['-at', '-id'], limit: 200, ...ofOrder }),
      payload.find({ collection: 'deliveries', limit: 1, ...ofOrder }),
      payload.find({ collection: 'payments', limit: 20, ...ofOrder }),
      findOrderScene(houseDb(), order.id),
      findEntriesOfOrder(houseDb(), order.id),
      findOrderPayments(houseDb(), order.id),
      findHandovers(houseDb(), order.id),
      findOrderTraces(houseDb(), order.id),
    ])
  return {
    market,
    restaurant,
    lines: lines.docs,
    history: withoutEchoes(history.docs),
    delivery: deliveries.docs[0],
    payments: payments.docs,
    /** For the desk alone to see. */
    entries,
    /** Likewise. */
    paid,
    handovers,
    /** Not for a customer’s eyes, nor for a driver’s. */
    traces,
    scene: scene && discreet(scene, history.docs, principal),
  }
}

function withoutEchoes(events: readonly OrderEvent[]): OrderEvent[] {
  const moments = new Set(events.filter(({ subject }) => subject === 'order').map(({ at }) => at))
  return events.filter(({ subject, to, at }) => !(subject === 'delivery' && ECHOES.includes(to) && moments.has(at)))
}

/** A restaurant knows its colleagues by name and drivers by their first; telephones of drivers are for the desk. */
function discreet(scene: OrderScene, events: readonly OrderEvent[], { role }: Principal): OrderScene {
  if (role !== 'owner' && role !== 'staff') return scene
  const colleagues = new Set(
    events.filter(({ actorRole }) => actorRole === 'owner' || actorRole === 'staff').map(({ actorId }) => actorId),
  )
  return {
    ...scene,
    actors: Object.fromEntries(Object.entries(scene.actors).filter(([id]) => colleagues.has(id))),
    driver: scene.driver && { ...scene.driver, name: scene.driver.name.split(' ')[0] ?? '', phone: null },
  }
}
