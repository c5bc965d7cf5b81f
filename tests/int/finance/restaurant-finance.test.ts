import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOUALA_SALE, FLORIDA_SALE, putSale, takeBack } from '../../factories/finance'
import { balanceOf } from '../../factories/ledger'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

/** Of a year that is over, in a place an hour before Greenwich. */
beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await town.sql.query(
    `insert into commission_plans (id, name, market_id, begins_at) values (gen_random_uuid(), 'Spring', $1, '2025-01-01')`,
    [town.marketId],
  )
  const { rows } = await town.sql.query<{ id: string }>('select id from commission_plans')
  const planId = rows[0]?.id ?? ''
  await putSale(town, DOUALA_SALE, { at: '2025-10-31T22:59:59Z', number: 'LAST-OF-OCTOBER' })
  await putSale(town, DOUALA_SALE, { at: '2025-10-31T23:00:00Z', number: '=HYPERLINK("http://evil")' })
  const given = { ...DOUALA_SALE, discounts: [{ off: 'items', byRestaurant: 1_500, byPlatform: 0 } as const] }
  const usual = { commissionTier: 'usual', commissionBasisPoints: 1_200, planId } as const
  await putSale(town, { ...given, total: 8_500, ...usual }, { at: '2025-11-30T22:59:59Z' })
  // All of it is given away: nothing is left to be booked for the restaurant, and it is an order all the same.
  const gift = { ...DOUALA_SALE, subtotal: 1_000, tax: 0, tip: 0, total: 500, driverPay: 500 }
  await putSale(
    town,
    { ...gift, discounts: [{ off: 'items', byRestaurant: 1_000, byPlatform: 0 }] },
    { at: '2025-11-10T12:00:00Z' },
  )
  await putSale(town, DOUALA_SALE, { at: '2025-11-30T23:00:00Z', number: 'FIRST-OF-DECEMBER' })
  await putSale(town, FLORIDA_SALE, { at: '2025-11-15T12:00:00Z' })
  await takeBack(
    town,
    await putSale(town, FLORIDA_SALE, { at: '2025-11-15T13:00:00Z', number: 'TAKEN-BACK' }),
    '2025-11-20T12:00:00Z',
  )
  await putSale(town, DOUALA_SALE, { at: '2025-11-15T12:00:00Z', restaurantId: town.other.id })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Figures {
  orders: number
  sales: number
  byRestaurant: number
  byPlatform: number
  commission: number
  tax: number
  remitted: number
  taxEffect: number
  corrections: number
  earned: number
}

interface Finance {
  periodBefore: { from: string; to: string }
  currencies: {
    currency: string
    balance: { payable: number; receivable: number }
    totals: Figures
    before: Figures
    days: (Figures & { day: string })[]
    commission: {
      tier: string
      plan: string | null
      basisPoints: number
      base: number
      amount: number
      orders: number
    }[]
    movements: unknown[]
  }[]
}

const NOVEMBER = 'from=2025-11-01&to=2025-11-30'
const read = <Body = Finance>(what: string, { token }: Person = town.people.owner, options = {}) =>
  town.api.get<Body>(`/api/restaurants/${town.mine.id}/finance${what}`, { token, ...options })
const november = async () => (await read(`?${NOVEMBER}`)).body
const inCurrency = ({ currencies }: Finance, wanted: string) => {
  const found = currencies.find(({ currency }) => currency === wanted)
  if (!found) throw new Error(`nothing in ${wanted}`)
  return found
}

describe('a month of a restaurant', () => {
  it('has the orders of its own days, by the clock of the market, and compares with the month before', async () => {
    const francs = inCurrency(await november(), 'XAF')
    expect(francs.days.map(({ day, orders }) => [day, orders])).toEqual([
      ['2025-11-01', 1],
      ['2025-11-10', 1],
      ['2025-11-30', 1],
    ])
    expect((await november()).periodBefore).toEqual({ from: '2025-10-01', to: '2025-10-31' })
    expect(francs.before).toMatchObject({ orders: 1, sales: 8_500, earned: 7_225 })
  })

  it('has in francs what states.md says of each order', async () => {
    expect(inCurrency(await november(), 'XAF').totals).toEqual({
      orders: 3,
      sales: 8_500 + 8_500 + 1_000,
      byRestaurant: 1_500 + 1_000,
      byPlatform: 0,
      commission: 1_275 + 840,
      tax: 1_372 + 1_372,
      remitted: 0,
      taxEffect: 0,
      corrections: 0,
      earned: 7_225 + 6_160 + 0,
    })
  })

  it('has dollars apart, and an order that was taken back brought nothing in the end', async () => {
    const dollars = inCurrency(await november(), 'USD')
    expect(dollars.totals).toEqual({
      orders: 2,
      sales: 8_400,
      byRestaurant: 0,
      byPlatform: 1_000,
      commission: 1_008,
      tax: 588,
      remitted: 588,
      taxEffect: 0,
      corrections: -3_696,
      earned: 3_696,
    })
    expect(dollars.days.map(({ day, earned }) => [day, earned])).toEqual([
      ['2025-11-15', 2 * 3_696],
      ['2025-11-20', -3_696],
    ])
  })

  it('adds up, in every sum and on every day', async () => {
    for (const { totals, days } of (await november()).currencies) {
      for (const { sales, byRestaurant, commission, taxEffect, corrections, earned } of [totals, ...days])
        expect(sales - byRestaurant - commission + taxEffect + corrections).toBe(earned)
      for (const name of Object.keys(totals) as (keyof Figures)[])
        expect(
          days.reduce((sum, day) => sum + day[name], 0),
          name,
        ).toBe(totals[name])
    }
  })

  it('tells each rate of the commission, what it was taken on and by which plan', async () => {
    const finance = await november()
    expect(inCurrency(finance, 'XAF').commission).toEqual([
      { tier: 'first', plan: null, basisPoints: 1_500, base: 8_500, amount: 1_275, orders: 2 },
      { tier: 'usual', plan: 'Spring', basisPoints: 1_200, base: 7_000, amount: 840, orders: 1 },
    ])
    for (const { commission, totals } of finance.currencies)
      expect(commission.reduce((sum, { amount }) => sum + amount, 0)).toBe(totals.commission)
  })
})

it('owes what the ledger says, and all that was ever earned', async () => {
  const { body } = await read('?from=2025-01-01&to=2025-12-31')
  for (const { currency, balance, totals } of body.currencies) {
    const account = (purpose: string) => balanceOf(town.sql, `restaurant:${town.mine.id}:${purpose}:${currency}`)
    expect(balance).toEqual({ payable: await account('payable'), receivable: await account('receivable') })
    expect(balance.payable - balance.receivable).toBe(totals.earned)
  }
})

it('pages through all entries of orders, the newest first, each once', async () => {
  const pages: { day: string; number: string; earned: number }[][] = []
  let after = ''
  for (;;) {
    const query = `/orders?${NOVEMBER}&limit=2${after && `&after=${encodeURIComponent(after)}`}`
    const { body } = await read<{ docs: (typeof pages)[number]; next: string | null }>(query)
    pages.push(body.docs)
    if (!body.next) break
    after = body.next
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 2])
  expect(pages.flat().map(({ day, earned }) => [day, earned])).toEqual([
    ['2025-11-30', 6_160],
    ['2025-11-20', -3_696],
    ['2025-11-15', 3_696],
    ['2025-11-15', 3_696],
    ['2025-11-10', 0],
    ['2025-11-01', 7_225],
  ])
})

describe('its files', () => {
  it('are read by French spreadsheets, and run nothing in them', async () => {
    const { body, headers } = await read<{ text: string }>(`/csv?${NOVEMBER}`, town.people.owner, { locale: 'fr' })
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${town.mine.slug}-2025-11-01-2025-11-30.csv"`,
    )
    const lines = body.text.trim().split('\r\n')
    expect(lines[0]).toContain('Jour;Heure;Commande;Quoi;Devise;Payé par le client')
    expect(lines).toHaveLength(1 + 6)
    expect(lines.find((line) => line.includes('TAKEN-BACK') && line.includes('Commande livrée'))).toBe(
      '2025-11-15;14:00;TAKEN-BACK;Commande livrée;USD;52,93;6,00;42,00;0,00;5,00;5,04;2,94;2,94;0,00;0,00;36,96;12',
    )
    expect(body.text).toContain(`2025-11-01;00:00;"'=HYPERLINK(""http://evil"")";Commande livrée;XAF;10000;500`)
  })

  it('are paper too', async () => {
    const { status, headers, body } = await read<{ text: string }>(`/pdf?${NOVEMBER}`, town.people.owner, {
      locale: 'fr',
    })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(body.text.startsWith('%PDF-')).toBe(true)
  })
})

it.each(['', '/orders', '/csv', '/pdf'])(
  'is nobody’s business but its owner’s and the platform’s: finance%s',
  async (what) => {
    const { otherOwner, staff, customer, admin } = town.people
    expect((await read(`${what}?${NOVEMBER}`, otherOwner)).code).toBe('not_found')
    expect((await read(`${what}?${NOVEMBER}`, staff)).code).toBe('forbidden')
    expect((await read(`${what}?${NOVEMBER}`, customer)).code).toBe('forbidden')
    expect((await read(`${what}?${NOVEMBER}`, admin)).status).toBe(200)
  },
)

it.each([
  'from=2025-11-02&to=2025-11-01',
  'from=2025-01-01&to=2026-01-02',
  'from=2025-02-30&to=2025-03-01',
  'to=2025-11-01',
])('refuses what is no period, or too long: %s', async (query) => {
  expect((await read(`?${query}`)).code).toBe('validation_failed')
})
