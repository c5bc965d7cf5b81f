import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { addUpLedger } from '../../../src/jobs/add-up-ledger'
import { DOUALA_SALE, FLORIDA_SALE, giveBack, nameAuthority, putSale, takeBack } from '../../factories/finance'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let florida: string
let county: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  florida = await nameAuthority(town, 'Florida')
  county = await nameAuthority(town, 'The county', 100)
  const taxShares = [
    { authorityId: florida, basisPoints: null },
    { authorityId: county, basisPoints: 100 },
  ]
  await putSale(town, FLORIDA_SALE, { at: '2025-10-01T12:00:00Z' })
  await putSale(town, { ...FLORIDA_SALE, taxShares }, { at: '2025-11-01T12:00:00Z' })
  const back = await putSale(town, { ...FLORIDA_SALE, taxShares }, { at: '2025-11-02T12:00:00Z' })
  await putSale(town, DOUALA_SALE, { at: '2025-11-02T12:00:00Z' })
  await addUpLedger.run(boundApp(), undefined)
  // After its days are added up: what came since is counted too.
  await takeBack(town, back, '2025-11-30T22:30:00Z')
  await putSale(town, FLORIDA_SALE, { at: '2025-11-30T23:30:00Z' })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const NOVEMBER = 'market=testville&from=2025-11-01&to=2025-11-30'
const read = <Body>(path: string, options = {}) =>
  town.api.get<Body>(`/api/ledger/${path}`, { token: town.people.compliance.token, ...options })

interface Revenue {
  currencies: { currency: string; totals: object; before: object; days: { day: string; revenue: number }[] }[]
}

it('tells what orders came to and what of it is the platform’s, by day and in each currency', async () => {
  const { body } = await read<Revenue>(`revenue?${NOVEMBER}`)
  const [francs, dollars] = body.currencies
  expect(francs).toMatchObject({
    currency: 'XAF',
    totals: { orders: 1, gmv: 10_000, commission: 1_275, deliveryMargin: 160, revenue: 1_435, tax: 0 },
    before: { orders: 0, revenue: 0 },
  })
  expect(dollars).toMatchObject({
    currency: 'USD',
    totals: {
      orders: 2,
      gmv: 10_586,
      // Of two orders, one of which was taken back.
      commission: 504,
      serviceFees: 200,
      deliveryMargin: -53,
      promotions: 500,
      refunds: 0,
      processingFees: 0,
      revenue: 504 + 200 - 53 - 500,
      tax: 294,
    },
    before: { orders: 1, gmv: 5_293, revenue: 151 },
    days: [
      { day: '2025-11-01', revenue: 151 },
      { day: '2025-11-02', revenue: 151 },
      { day: '2025-11-30', revenue: -151 },
    ],
  })
})

it('tells of each authority what was taxed, collected, given back, and is to be handed over', async () => {
  const { body } = await read<{ rows: object[] }>(`tax-report?${NOVEMBER}`)
  const row = { currency: 'USD', registration: null, level: null, base: 4_200 }
  expect(body.rows).toEqual([
    {
      ...row,
      ...{ authorityId: florida, authority: 'Florida', basisPoints: 600 },
      ...{ collected: 504, refunded: 252, toRemit: 252 },
    },
    {
      ...row,
      ...{ authorityId: county, authority: 'The county', basisPoints: 100 },
      ...{ collected: 84, refunded: 42, toRemit: 42 },
    },
  ])
})

it('tells what no authority was named for as well', async () => {
  const { body } = await read<{ rows: object[] }>('tax-report?market=testville&from=2025-10-01&to=2025-10-31')
  expect(body.rows).toEqual([
    {
      ...{ authorityId: null, authority: null, registration: null, level: null, currency: 'USD', basisPoints: 700 },
      ...{ base: 4_200, collected: 294, refunded: 0, toRemit: 294 },
    },
  ])
})

it('tells by level what rules brought, also where one authority has two of them and gave both back', async () => {
  const taxRules = [
    { id: 'a', authorityId: florida, level: 'state', ratePpm: 60_000, step: 1 },
    { id: 'b', authorityId: florida, level: 'excise', ratePpm: 5_000, step: 1 },
    { id: 'c', authorityId: county, level: 'local', ratePpm: 5_000, step: 1 },
  ] as const
  await putSale(town, { ...FLORIDA_SALE, taxRules }, { at: '2025-12-05T12:00:00Z' })
  const back = await putSale(town, { ...FLORIDA_SALE, taxRules }, { at: '2025-12-06T12:00:00Z' })
  await takeBack(town, back, '2025-12-07T12:00:00Z')
  const { body } = await read<{ rows: object[] }>('tax-report?market=testville&from=2025-12-02&to=2025-12-31')
  expect(body.rows).toMatchObject([
    { authority: 'Florida', level: 'excise', basisPoints: 50, collected: 42, refunded: 21, toRemit: 21 },
    { authority: 'Florida', level: 'state', basisPoints: 600, collected: 504, refunded: 252, toRemit: 252 },
    { authority: 'The county', level: 'local', basisPoints: 50, collected: 42, refunded: 21, toRemit: 21 },
  ])
})

it('tells of each rule what it was taken on, and of a refund whose tax went back', async () => {
  const rule = { authorityId: florida, step: 1 } as const
  const taxRules = [
    { ...rule, id: 'sales', level: 'state', ratePpm: 50_000 },
    { ...rule, id: 'excise', level: 'excise', ratePpm: 200_000 },
  ] as const
  const part = { authorityId: florida, base: 4_000 }
  const taxes = {
    goods: [
      { ...part, ruleId: 'sales', level: 'state', basisPoints: 500, amount: 200 },
      { ...part, ruleId: 'excise', level: 'excise', basisPoints: 2_000, base: 1_000, amount: 200 },
    ],
    fees: [],
    ofFees: { delivery: 0, service: 0, small_order: 0 },
  } as const
  const sale = { ...FLORIDA_SALE, subtotal: 4_000, discounts: [], tax: 400, total: 5_499, taxRules, taxes }
  const { orderId } = await putSale(town, sale, { at: '2025-09-05T12:00:00Z' })
  // All that went back is goods of 10.00 that the excise was not upon.
  const dues = [
    { authorityId: florida, ruleId: 'sales', amount: 50 },
    { authorityId: florida, ruleId: 'excise', amount: 0 },
  ]
  await giveBack(town, orderId, { dues, at: '2025-09-06T12:00:00Z' })
  const { body } = await read<{ rows: object[] }>('tax-report?market=testville&from=2025-09-01&to=2025-09-30')
  expect(body.rows).toMatchObject([
    { level: 'excise', basisPoints: 2_000, base: 1_000, collected: 200, refunded: 0, toRemit: 200 },
    { level: 'state', basisPoints: 500, base: 3_000, collected: 200, refunded: 50, toRemit: 150 },
  ])
})

it('hands them out as files in the reader’s language', async () => {
  const tax = await read<{ text: string }>(`tax-report/csv?${NOVEMBER}`, { locale: 'fr' })
  expect(tax.body.text.split('\r\n').slice(0, 2)).toEqual([
    'Administration;Notre numéro;Du;Au;Devise;Niveau;Taux (%);Base;Perçu;Remboursé;À reverser',
    'Florida;;2025-11-01;2025-11-30;USD;;6;42,00;5,04;2,52;2,52',
  ])
  const revenue = await read<{ text: string }>(`revenue/csv?${NOVEMBER}`, { locale: 'en' })
  expect(revenue.body.text).toContain('2025-11-30,USD,0,0.00,-5.04,-2.00,0.00,0.53,-5.00,0.00,0.00,0.00,-1.51,-2.94')
  const paper = await read<{ text: string }>(`tax-report/pdf?${NOVEMBER}`)
  expect(paper.body.text.startsWith('%PDF-')).toBe(true)
})

it('knows no market that is not there', async () => {
  expect((await read('revenue?market=nowhere')).code).toBe('not_found')
  expect((await read('tax-report?market=nowhere')).code).toBe('not_found')
})
