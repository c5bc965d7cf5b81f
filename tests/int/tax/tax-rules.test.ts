import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let texas: string
let austin: string

interface Calculated {
  subtotal: number
  taxes: { state: number; excise: number; local: number; total: number }
  total: number
  included: boolean
  parts: { level: string; authority: string | null; basisPoints: number; amount: number }[]
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  const authority = async (name: string, share: number | null) =>
    (
      await town.sql.query<{ id: string }>(
        'insert into tax_authorities (id, name, market_id, share_basis_points) values ($1, $2, $3, $4) returning id',
        [uuid(), name, town.marketId, share],
      )
    ).rows[0]?.id ?? ''
  ;[texas, austin] = [await authority('Texas Comptroller', null), await authority('City of Austin', 200)]
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const calculate = (subtotal: number, more: object = {}) =>
  town.api.post<Calculated>('/api/compliance/calculate-tax', {
    body: { subtotal, deliveryAddress: ADDRESS, ...more },
  })
const enter = (body: object) =>
  town.api.post<{ doc: { id: string } }>('/api/tax-rules', {
    token: town.people.compliance.token,
    body: { name: 'A tax', market: town.marketId, level: 'state', ...body },
  })
const quoted = async () => {
  const { token } = await town.person('customer')
  await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 2 } })
  return (
    await town.api.post<{ subtotal: number; tax: number; taxIncluded: boolean }>('/api/cart/quote', {
      token,
      body: { address: ADDRESS },
    })
  ).body
}

describe('a market without rules', () => {
  it('is taxed at its plain rate, the share of the city apart', async () => {
    await town.sql.query('update markets set tax_basis_points = 825, tax_included = false')
    expect((await calculate(10_000)).body).toMatchObject({
      subtotal: 10_000,
      taxes: { state: 625, excise: 0, local: 200, total: 825 },
      total: 10_825,
      included: false,
      parts: [
        { level: 'state', authority: 'Texas Comptroller', basisPoints: 625, amount: 625 },
        { level: 'local', authority: 'City of Austin', basisPoints: 200, amount: 200 },
      ],
    })
  })

  it('tells what prices hold where they hold it', async () => {
    await town.sql.query('update markets set tax_basis_points = 1925, tax_included = true')
    expect((await calculate(10_000)).body).toMatchObject({ taxes: { total: 1_614 }, total: 10_000, included: true })
    await town.sql.query('update markets set tax_basis_points = 825, tax_included = false')
  })
})

describe('rules', () => {
  it('tax from their moment on, in place of the plain rate, and orders are priced by the same', async () => {
    const later = new Date(Date.now() + 86_400_000).toISOString()
    expect(told(await enter({ ratePercent: 50, level: 'local', beginsAt: later }))).toBe('201 ok')
    const over = { beginsAt: '2020-01-01T00:00:00Z', endsAt: '2021-01-01T00:00:00Z' }
    expect(told(await enter({ ratePercent: 50, ...over }))).toBe('201 ok')
    expect((await calculate(10_000)).body.taxes.total).toBe(825)
    const beginsAt = '2026-01-01T00:00:00Z'
    await enter({ ratePercent: 6.25, authority: texas, beginsAt })
    await enter({ ratePercent: 15, level: 'excise', authority: texas, beginsAt })
    await enter({ ratePercent: 2, level: 'local', authority: austin, beginsAt })
    expect((await calculate(10_000)).body).toMatchObject({
      taxes: { state: 625, excise: 1_500, local: 200, total: 2_325 },
      total: 12_325,
    })
    const quote = await quoted()
    expect(quote.tax).toBe((await calculate(quote.subtotal)).body.taxes.total)
  })

  it('go to their authorities when the order is delivered, and the report tells them apart', async () => {
    const { escrowSplit } = await import('../../../src/domain/ledger/order-entries')
    const { boundApp } = await import('../../../src/commands/app')
    const { marketTaxes } = await import('../../../src/commands/markets/market-taxes')
    const found = await marketTaxes(boundApp().db, town.marketId, new Date())
    const entry = escrowSplit(
      {
        ...{ id: uuid(), marketId: town.marketId, restaurantId: town.mine.id, currency: 'XAF', subtotal: 10_000 },
        ...{ total: 12_325, discounts: [], driverPay: 0, commissionBasisPoints: 0, taxRemitter: 'platform' },
        ...{ serviceFee: 0, smallOrderFee: 0, tax: 2_325, taxIncluded: false, tip: 0, ...found?.terms },
      },
      uuid(),
    )
    const taxes = entry.postings.flatMap(({ account, amount }) =>
      JSON.stringify(account).includes('"tax"') ? [-amount] : [],
    )
    expect(taxes.toSorted((a, b) => a - b)).toEqual([200, 2_125])
    expect(entry.terms?.tax.parts.map(({ level, amount }) => [level, amount]).toSorted()).toEqual([
      ['excise', 1_500],
      ['local', 200],
      ['state', 625],
    ])
  })

  it('are in the market of their authority, and of a rate that is one', async () => {
    for (const wrong of [
      { ratePercent: 101 },
      { ratePercent: -1 },
      { ratePercent: 6.00001 },
      { ratePercent: 5, step: 5 },
    ])
      expect(told(await enter(wrong))).toBe('400 validation_failed')
    const ends = { beginsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }
    expect((await enter({ ratePercent: 5, ...ends })).status).toBe(400)
  })
})

describe('the calculator', () => {
  it('answers everybody, where there is delivery, for amounts that are some', async () => {
    expect(told(await calculate(0))).toBe('200 ok')
    expect(told(await calculate(1_000, { category: 'mains' }))).toBe('200 ok')
    expect(told(await calculate(1_000, { category: 'rockets' }))).toBe('400 validation_failed')
    for (const wrong of [-1, 0.5, 1e15]) expect(told(await calculate(wrong))).toBe('400 validation_failed')
    const away = { deliveryAddress: { ...ADDRESS, lat: 48.85, lng: 2.35 } }
    expect((await calculate(1_000, away)).code).toBe('out_of_area')
  })
})
