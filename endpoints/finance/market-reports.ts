import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Call } from '../../src/commands/context'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findRevenue, findRevenueMarket } from '../../src/queries/finance/revenue'
import { findTaxReport } from '../../src/queries/finance/tax-report'
import { RevenueAnswer, TaxReportAnswer } from './answers'
import { AskedPeriod, askedPeriod } from './asked-period'
import { csvDownload, pdfDownload } from './download'
import { revenueSheet } from './revenue-sheet'
import { taxPaper, taxSheet } from './tax-papers'

const books = only('admin', 'compliance')
const Asked = AskedPeriod.extend({ market: z.string().min(1).max(60) })

async function marketOf({ app }: Call, { market: wanted, ...asked }: z.output<typeof Asked>) {
  const market = await findRevenueMarket(app.db, wanted)
  if (!market) throw new WaybillError('not_found')
  const period = askedPeriod(asked, market.timeZone, app.clock.now())
  return { market, period, name: `${market.slug}-${period.from}-${period.to}` }
}

/** What those who keep the books read of a whole market. */
export const marketReportEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/ledger/revenue',
    summary: 'Read what a market’s orders came to and what of it is the platform’s, by day',
    answer: RevenueAnswer,
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const { market, period } = await marketOf(call, query)
      return findRevenue(call.app.db, market, period)
    },
  }),
  route({
    method: 'get',
    path: '/ledger/revenue/csv',
    summary: 'Download a market’s revenue by day as CSV',
    answer: z.unknown(),
    media: 'text/csv',
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const { market, period, name } = await marketOf(call, query)
      const revenue = await findRevenue(call.app.db, market, period)
      return csvDownload(revenueSheet(revenue, call.locale), { locale: call.locale, name: `revenue-${name}` })
    },
  }),
  route({
    method: 'get',
    path: '/ledger/tax-report',
    summary: 'Read what was taxed, collected and refunded for each authority of a market',
    answer: TaxReportAnswer,
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const { market, period } = await marketOf(call, query)
      return findTaxReport(call.app.db, market, period)
    },
  }),
  route({
    method: 'get',
    path: '/ledger/tax-report/csv',
    summary: 'Download the tax report as CSV',
    answer: z.unknown(),
    media: 'text/csv',
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const { market, period, name } = await marketOf(call, query)
      const report = await findTaxReport(call.app.db, market, period)
      return csvDownload(taxSheet(report, call.locale), { locale: call.locale, name: `tax-${name}` })
    },
  }),
  route({
    method: 'get',
    path: '/ledger/tax-report/pdf',
    summary: 'Download the tax report as PDF',
    answer: z.unknown(),
    media: 'application/pdf',
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const { market, period, name } = await marketOf(call, query)
      const report = await findTaxReport(call.app.db, market, period)
      return pdfDownload(await call.app.printing.print(taxPaper(report, call.locale)), `tax-${name}`)
    },
  }),
]
