import type { PayloadRequest } from 'payload'
import type { Order } from '../../../payload-types'
import { idOf } from '../id-of'

/** What stands around an order on its page, as far as this person may read it. */
export async function loadOrderPage(req: PayloadRequest, order: Order) {
  const { payload } = req
  const asCaller = { depth: 0, overrideAccess: false, req } as const
  const ofOrder = { where: { order: { equals: order.id } }, pagination: false, ...asCaller } as const
  const one = { disableErrors: true, ...asCaller } as const
  const [market, restaurant, lines, history, deliveries] = await Promise.all([
    payload.findByID({ collection: 'markets', id: idOf(order.market) ?? '', ...one }),
    payload.findByID({ collection: 'restaurants', id: idOf(order.restaurant) ?? '', ...one }),
    payload.find({ collection: 'order-lines', sort: 'position', limit: 200, ...ofOrder }),
    payload.find({ collection: 'order-events', sort: ['-at', '-id'], limit: 200, ...ofOrder }),
    payload.find({ collection: 'deliveries', limit: 1, ...ofOrder }),
  ])
  return { market, restaurant, lines: lines.docs, history: history.docs, delivery: deliveries.docs[0] }
}
