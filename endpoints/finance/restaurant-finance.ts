import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Call } from '../../src/commands/context'
import { assertRunsFinance } from '../../src/commands/restaurants/own-restaurant'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findFinanceOrders } from '../../src/queries/finance/finance-orders'
import { findFinanceHead, findRestaurantFinance } from '../../src/queries/finance/restaurant-finance'
import { FinanceOrdersAnswer, RestaurantFinanceAnswer } from './answers'
import { AskedPeriod, askedPeriod } from './asked-period'
import { csvDownload, pdfDownload } from './download'
import { ordersSheet } from './orders-sheet'
import { readAfter, writeAfter } from './page-mark'
import { financeReport } from './restaurant-report'

/** What a kitchen earns is its owner's business, and not that of who cooks there. */
const owners = only('owner', 'admin')

const PAGE = 50
/** Of one file; a year of the busiest kitchen. */
const MOST_ROWS = 100_000

async function booksOf(call: Call, id: string, asked: z.output<typeof AskedPeriod>) {
  assertRunsFinance(call.actor, id)
  const { db, clock } = call.app
  const head = await findFinanceHead(db, id)
  if (!head) throw new WaybillError('not_found')
  const { timeZone } = head.market
  return { head, restaurantId: id, timeZone, period: askedPeriod(asked, timeZone, clock.now()) }
}

const named = ({ head, period }: Awaited<ReturnType<typeof booksOf>>) => `${head.slug}-${period.from}-${period.to}`

export const financeEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/:id/finance',
    summary: 'Read what a restaurant earned, what it is owed, and the commission on it',
    answer: RestaurantFinanceAnswer,
    access: owners,
    params: IdParam,
    query: AskedPeriod,
    async handle({ call, params, query }) {
      const { head, period } = await booksOf(call, params.id, query)
      return findRestaurantFinance(call.app.db, head, period)
    },
  }),
  route({
    method: 'get',
    path: '/:id/finance/orders',
    summary: 'Page through a restaurant’s orders with their split, the newest first',
    answer: FinanceOrdersAnswer,
    access: owners,
    params: IdParam,
    query: AskedPeriod.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(PAGE),
    }),
    async handle({ call, params, query: { after, limit, ...asked } }) {
      const books = await booksOf(call, params.id, asked)
      const found = await findFinanceOrders(call.app.db, books, { after: readAfter(after), limit: limit + 1 })
      const docs = found.slice(0, limit)
      const last = docs.at(-1)
      return { docs, next: found.length > limit && last ? writeAfter({ at: last.at, id: last.entryId }) : null }
    },
  }),
  route({
    method: 'get',
    path: '/:id/finance/csv',
    summary: 'Download a restaurant’s orders with their split as CSV, in the reader’s language',
    answer: z.unknown(),
    media: 'text/csv',
    access: owners,
    params: IdParam,
    query: AskedPeriod,
    async handle({ call, params, query }) {
      const books = await booksOf(call, params.id, query)
      const orders = await findFinanceOrders(call.app.db, books, { limit: MOST_ROWS })
      return csvDownload(ordersSheet(orders, books.timeZone, call.locale), { locale: call.locale, name: named(books) })
    },
  }),
  route({
    method: 'get',
    path: '/:id/finance/pdf',
    summary: 'Download a restaurant’s statement as PDF, in the reader’s language',
    answer: z.unknown(),
    media: 'application/pdf',
    access: owners,
    params: IdParam,
    query: AskedPeriod,
    async handle({ call, params, query }) {
      const books = await booksOf(call, params.id, query)
      const finance = await findRestaurantFinance(call.app.db, books.head, books.period)
      return pdfDownload(await call.app.printing.print(financeReport(finance, call.locale)), named(books))
    },
  }),
]
