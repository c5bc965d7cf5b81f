import type { Endpoint } from 'payload'
import { AdjustStock, adjustStock } from '../../src/commands/products/adjust-stock'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { AdjustedStock } from './answers'
import { browse } from './browse'

export const productEndpoints: Endpoint[] = [
  browse,
  route({
    method: 'post',
    path: '/:id/stock',
    summary: 'Change what is in stock of a product',
    answer: AdjustedStock,
    example: { delta: 5, reason: 'Delivery from the market' },
    access: only('owner', 'staff', 'admin'),
    params: IdParam,
    body: AdjustStock.omit({ productId: true }),
    handle: ({ call, params, body }) => adjustStock(call, { productId: params.id, ...body }),
  }),
]
