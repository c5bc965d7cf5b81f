import type { Endpoint } from 'payload'
import { CancelBulk, cancelBulk } from '../../src/commands/bulk-orders/cancel-bulk'
import { PlaceBulk, placeBulk } from '../../src/commands/bulk-orders/place-bulk'
import { only } from '../../src/http/access'
import { guardCodes } from '../../src/http/guard-codes'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { CancelledBulk, PlacedBulk } from './answers'
import { quoteBulk } from './quote-bulk'
import { addressTemplate, readAddresses } from './read-addresses'
import { inWords } from './refusals'

const EXAMPLE = {
  lines: [{ productId: '01980c4a-0000-7000-8000-000000000001', quantity: 4 }],
  deliveries: [
    {
      address: { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 },
      contact: { name: 'Aïcha Ngono', phone: '+237699000333' },
    },
    {
      address: { line1: '12 Avenue de Gaulle', city: 'Douala', lat: 4.05, lng: 9.69 },
      contact: { name: 'Paul Etame', phone: '+237699000334' },
      note: 'At the reception',
    },
  ],
}

/** Making bulk orders: below `/api/orders`, as what comes of them are orders. */
export const bulkEndpoints: Endpoint[] = [
  quoteBulk(EXAMPLE),
  addressTemplate,
  readAddresses,
  route({
    method: 'post',
    path: '/bulk',
    summary: 'Order from one restaurant to many addresses, all of it or nothing',
    answer: PlacedBulk,
    example: { ...EXAMPLE, reference: 'Friday lunch', payment: { method: 'cash' } },
    access: only('customer'),
    body: PlaceBulk,
    status: 201,
    handle: ({ call, body }) =>
      guardCodes(call, body.promoCode, () => inWords(call.locale, () => placeBulk(call, body))),
  }),
]

/** Of a bulk order that there is: below `/api/bulk-orders`. */
export const bulkOrderEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/cancel',
    summary: 'Cancel the orders of a bulk order, each on its own terms',
    answer: CancelledBulk,
    example: { reason: 'The meeting was called off' },
    access: only('customer', 'support', 'admin'),
    params: IdParam,
    body: CancelBulk.omit({ bulkId: true }),
    handle: ({ call, params, body }) => cancelBulk(call, { bulkId: params.id, ...body }),
  }),
]
