import type { AdminViewServerProps } from 'payload'
import type { Period } from '../../../domain/finance/period'
import { localDay } from '../../../domain/time/local-day'
import { houseDb } from '../../../http/house-db'
import { virtualNow } from '../../../http/virtual-now'
import { findRevenueMarket, type RevenueMarket } from '../../../queries/finance/revenue'
import { one, periodOf } from './asked'

interface AskedMarket {
  market: RevenueMarket
  choices: { value: string; text: string }[]
  today: string
  period: Period
  bad: boolean
}

/** Which market and days a page of the books shows; undefined where there is no such market. */
export async function askedMarket({
  initPageResult,
  searchParams,
}: AdminViewServerProps): Promise<AskedMarket | undefined> {
  const { req } = initPageResult
  const { docs } = await req.payload.find({
    collection: 'markets',
    sort: ['-active', 'name'],
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const wanted = one(searchParams, 'market') ?? docs[0]?.slug
  const market = wanted ? await findRevenueMarket(houseDb(), wanted) : undefined
  if (!market) return undefined
  const today = localDay(virtualNow(), market.timeZone).date
  const choices = docs.map(({ slug, name }) => ({ value: slug, text: name }))
  return { market, choices, today, ...periodOf(searchParams, today) }
}
