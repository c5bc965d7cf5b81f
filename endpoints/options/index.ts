import type { Endpoint } from 'payload'
import { AdjustOptionStock, adjustOptionStock } from '../../src/commands/products/adjust-option-stock'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { AdjustedOption } from './answers'

export const optionEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/stock',
    summary: 'Change what is in stock of an option',
    answer: AdjustedOption,
    example: { delta: 5, reason: 'Delivery from the market' },
    access: only('owner', 'staff', 'admin'),
    params: IdParam,
    body: AdjustOptionStock.omit({ optionId: true }),
    handle: ({ call, params, body }) => adjustOptionStock(call, { optionId: params.id, ...body }),
  }),
]
