import type { Endpoint } from 'payload'
import { z } from 'zod'
import { runDispatch } from '../../src/commands/dispatch/run-dispatch'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findDispatchBoard } from '../../src/queries/dispatch-board'

const MarketQuery = z.object({ market: z.string().min(1).max(60) })

export const dispatchEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/dispatch/board',
    access: only('admin'),
    query: MarketQuery,
    async handle({ call, query }) {
      const board = await findDispatchBoard(call.app.db, query.market)
      if (!board) throw new WaybillError('not_found')
      return board
    },
  }),
  route({
    method: 'post',
    path: '/dispatch/run',
    access: only('admin'),
    query: MarketQuery,
    async handle({ call, query }) {
      const board = await findDispatchBoard(call.app.db, query.market)
      if (!board) throw new WaybillError('not_found')
      return runDispatch(call, { marketId: board.market.id })
    },
  }),
]
