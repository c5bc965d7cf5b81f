import type { PayloadRequest } from 'payload'
import type { BulkOrder } from '../../../payload-types'
import { idOf } from '../id-of'

/** The orders of a bulk order and where they are from, as far as this person may read them. */
export async function loadBulkPage(req: PayloadRequest, bulk: BulkOrder) {
  const { payload } = req
  const asCaller = { depth: 0, overrideAccess: false, req } as const
  const one = { disableErrors: true, ...asCaller } as const
  const [market, restaurant, orders] = await Promise.all([
    payload.findByID({ collection: 'markets', id: idOf(bulk.market) ?? '', ...one }),
    payload.findByID({ collection: 'restaurants', id: idOf(bulk.restaurant) ?? '', ...one }),
    payload.find({
      collection: 'orders',
      where: { bulk: { equals: bulk.id } },
      sort: 'number',
      limit: 100,
      pagination: false,
      joins: false,
      ...asCaller,
    }),
  ])
  return { market, restaurant, orders: orders.docs }
}
