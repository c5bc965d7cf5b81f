import type { PayloadRequest } from 'payload'
import { houseDb } from '../../../http/house-db'
import type { Delivery } from '../../../payload-types'
import { findHandovers } from '../../../queries/handovers'
import type { DriverChoice } from '../../components/DriverPicker'
import { idOf } from '../id-of'

/** What stands around a delivery on its page, as far as this person may read it. */
export async function loadDeliveryPage(req: PayloadRequest, delivery: Delivery, { mayAssign }: { mayAssign: boolean }) {
  const { payload } = req
  const asCaller = { depth: 0, overrideAccess: false, req } as const
  const orderId = idOf(delivery.order) ?? ''
  const [market, order, history, drivers, handovers] = await Promise.all([
    payload.findByID({ collection: 'markets', id: idOf(delivery.market) ?? '', disableErrors: true, ...asCaller }),
    payload.findByID({ collection: 'orders', id: orderId, disableErrors: true, joins: false, ...asCaller }),
    payload.find({
      collection: 'order-events',
      where: { order: { equals: orderId }, subject: { equals: 'delivery' } },
      sort: ['-at', '-id'],
      limit: 200,
      pagination: false,
      ...asCaller,
    }),
    mayAssign ? findDrivers(req, delivery) : [],
    findHandovers(houseDb(), orderId),
  ])
  return { market, order, history: history.docs, drivers, handovers }
}

/** Drivers who may get the delivery: of its market, active, and not the one who has it. */
async function findDrivers(req: PayloadRequest, delivery: Delivery): Promise<DriverChoice[]> {
  const { docs } = await req.payload.find({
    collection: 'drivers',
    where: { market: { equals: idOf(delivery.market) }, active: { equals: true } },
    sort: 'displayName',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
    .filter(({ id }) => id !== idOf(delivery.driver))
    .map(({ id, displayName, online, vehicle }) => ({ id, name: displayName, online, vehicle }))
}
