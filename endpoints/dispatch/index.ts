import type { Endpoint } from 'payload'
import { z } from 'zod'
import { runDispatch } from '../../src/commands/dispatch/run-dispatch'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findDispatchBoard, findMarketId } from '../../src/queries/dispatch-board'
import { Board, DispatchRun } from './answers'

const MarketQuery = z.object({ market: z.string().min(1).max(60) })

const HOUR = 3_600_000

export const dispatchEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/dispatch/board',
    summary: 'Read the dispatch board of a market',
    answer: Board,
    // Support looks on, to tell a customer what goes on; moving things is the admin's.
    access: only('admin', 'support'),
    query: MarketQuery,
    async handle({ call, query }) {
      const { clock, db } = call.app
      const now = clock.now()
      const pace = HOUR / (clock.realAt(new Date(now.getTime() + HOUR)).getTime() - clock.realAt(now).getTime())
      const board = await findDispatchBoard(db, query.market, { now, pace })
      if (!board) throw new WaybillError('not_found')
      return board
    },
  }),
  route({
    method: 'post',
    path: '/dispatch/run',
    summary: 'Look for drivers in a market now',
    answer: DispatchRun,
    access: only('admin'),
    query: MarketQuery,
    async handle({ call, query }) {
      const marketId = await findMarketId(call.app.db, query.market)
      if (!marketId) throw new WaybillError('not_found')
      return runDispatch(call, { marketId })
    },
  }),
]
