import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { told } from '../../factories/ask'
import { asFlorida, sell, settledRefunds } from '../../factories/paid-orders'
import { openTill } from '../../factories/till'
import { ADDRESS } from '../../factories/town'

/** A city in Texas: sales tax on all but medicine, excise on flower alone, and the city's own within its bounds, on the delivery too. */
const till = openTill()
const categories = { flower: uuid(), medicine: uuid() }
const city = { id: uuid(), texas: uuid(), austin: uuid() }

const enter = (body: object) =>
  till.town.api.post<{ doc: { id: string } }>('/api/tax-rules', {
    token: till.town.people.compliance.token,
    body: { name: 'A tax', market: till.town.marketId, level: 'state', beginsAt: '2026-01-01T00:00:00Z', ...body },
  })
const productOf = async (categoryId: string, price: number) => {
  const id = await till.town.product({ price })
  await till.town.sql.query('update products set category_id = $2 where id = $1', [id, categoryId])
  return id
}

beforeAll(async () => {
  const { town } = till
  await asFlorida(town)
  for (const [slug, id] of Object.entries(categories)) {
    await town.sql.query('insert into categories (id, slug, position, active) values ($1, $2, 9, true)', [id, slug])
    await town.sql.query(`insert into categories_locales (name, _locale, _parent_id) values ($1, 'en', $2)`, [slug, id])
  }
  await town.sql.query(
    `insert into tax_authorities (id, name, market_id, share_basis_points) values ($1, 'Texas', $3, null), ($2, 'Austin', $3, 200)`,
    [city.texas, city.austin, town.marketId],
  )
  const within = async (name: string, radiusMeters: number) => {
    const shape = { kind: 'circle', center: { lat: 4.05, lng: 9.7 }, radiusMeters }
    const body = { name, market: town.marketId, shape }
    const made = await town.api.post<{ doc: { id: string } }>('/api/areas', { token: town.people.admin.token, body })
    expect(told(made)).toBe('201 ok')
    return made.body.doc.id
  }
  await within('The county', 20_000)
  city.id = await within('The city', 6_000)
  const all = [
    { ratePercent: 6.25, authority: city.texas, scope: 'except', categories: [categories.medicine] },
    { ratePercent: 15, level: 'excise', authority: city.texas, scope: 'only', categories: [categories.flower] },
    { ratePercent: 2, level: 'local', authority: city.austin, place: 'areas', areas: [city.id], onDelivery: true },
  ]
  for (const one of all) expect(told(await enter(one))).toBe('201 ok')
})

describe('a rule', () => {
  it('that is of some categories or areas says of which, and of its own market', async () => {
    for (const wrong of [
      { scope: 'only' },
      { scope: 'except', categories: [] },
      { scope: 'only', categories: [uuid()] },
      { place: 'areas' },
      { place: 'areas', areas: [uuid()] },
    ])
      expect(told(await enter({ ratePercent: 1, ...wrong }))).toBe('400 validation_failed')
  })

  it('is told by the calculator for a category and a place', async () => {
    const ask = async (category: string | undefined) =>
      (
        await till.town.api.post<{ taxes: object }>('/api/compliance/calculate-tax', {
          body: { subtotal: 10_000, deliveryAddress: ADDRESS, category },
        })
      ).body.taxes
    expect(await ask('flower')).toEqual({ state: 625, excise: 1_500, local: 200, total: 2_325 })
    expect(await ask('medicine')).toEqual({ state: 0, excise: 0, local: 200, total: 200 })
    expect(await ask('mains')).toEqual({ state: 625, excise: 0, local: 200, total: 825 })
    expect(await ask(undefined)).toEqual({ state: 625, excise: 0, local: 200, total: 825 })
  })
})

describe('an order of several categories', () => {
  let sold: Awaited<ReturnType<typeof sell>>
  const refund = (body: object) =>
    till.town.api.post<{ refund: { amount: number }; refunds: { id: string }[] }>(`/api/orders/${sold.id}/refund`, {
      token: till.town.people.admin.token,
      body: { reason: 'It was broken', fault: 'platform', ...body },
    })
  const taxesOf = async (key: string) => {
    const { rows } = await till.town.sql.query<{ authority: string; amount: number }>(
      `select a.authority_id as authority, p.amount::int from journal_entries e join postings p on p.entry_id = e.id
         join ledger_accounts a on a.id = p.account_id and a.purpose = 'tax' where e.key = $1`,
      [key],
    )
    const of = (id: string) => rows.find(({ authority }) => authority === id)?.amount ?? 0
    return { texas: of(city.texas), austin: of(city.austin) }
  }

  it('is quoted line by line and rule by rule, the delivery with it', async () => {
    const { api } = till.town
    const by = { cartToken: uuid() }
    for (const productId of [await productOf(categories.flower, 3_000), await productOf(categories.medicine, 1_000)])
      await api.post('/api/cart/add', { ...by, body: { productId, quantity: 1 } })
    const { body } = await api.post<{ lines: { tax: number }[]; tax: number; taxes: object[] }>('/api/cart/quote', {
      ...by,
      body: { address: ADDRESS },
    })
    // 30.00 × 23.25 %, 10.00 × 2 %, and 2 % of a delivery of 4.99.
    expect(body.lines.map(({ tax }) => tax)).toEqual([698, 20])
    expect(body.tax).toBe(698 + 20 + 10)
    expect(body.taxes).toEqual([
      { level: 'state', basisPoints: 625, base: 3_000, amount: 188 },
      { level: 'excise', basisPoints: 1_500, base: 3_000, amount: 450 },
      { level: 'local', basisPoints: 200, base: 3_000 + 1_000 + 499, amount: 60 + 20 + 10 },
    ])
  })

  it('brings each authority its own when it is delivered', async () => {
    const further = [await productOf(categories.flower, 3_000), await productOf(categories.medicine, 1_000)]
    sold = await sell(till.town, { price: 500, further, payment: { method: 'cash' } })
    const { rows } = await till.town.sql.query<{ tax: number }>(
      'select tax::int from order_lines where order_id = $1 order by position',
      [sold.id],
    )
    // Of the dish 8.25 % of 5.00.
    expect(rows.map(({ tax }) => tax)).toEqual([41, 698, 20])
    expect(await taxesOf(`order:${sold.id}:delivered`)).toEqual({ texas: -(31 + 638), austin: -(10 + 60 + 20 + 10) })
  })

  it('gives each thing back with its own tax, and all of it in the end', async () => {
    const [dish = '', flower = '', medicine = ''] = sold.lines
    const back = async (body: object) => {
      const { body: answer } = await refund(body)
      await settledRefunds(till.town, sold.id, 'paid')
      return { amount: answer.refund.amount, ...(await taxesOf(`refund:${answer.refunds[0]?.id}`)) }
    }
    expect(await back({ items: [{ id: medicine, quantity: 1 }] })).toEqual({ amount: 1_020, texas: 0, austin: 20 })
    expect(await back({ items: [{ id: flower, quantity: 1 }] })).toEqual({ amount: 3_698, texas: 638, austin: 60 })
    expect(await back({ items: [{ id: dish, quantity: 1 }], also: ['delivery'] })).toEqual({
      amount: 541 + 509,
      texas: 31,
      austin: 10 + 10,
    })
    expect((await verifyLedger(boundApp().db)).differences).toEqual([])
  })
})

it('takes nothing for a city of those who live outside it, and nothing at all where no rule holds', async () => {
  const away = { ...ADDRESS, lat: 4.05 + 0.07 }
  const ask = async (category: string) =>
    (
      await till.town.api.post<{ taxes: object }>('/api/compliance/calculate-tax', {
        body: { subtotal: 10_000, deliveryAddress: away, category },
      })
    ).body.taxes
  expect(await ask('mains')).toEqual({ state: 625, excise: 0, local: 0, total: 625 })
  expect(await ask('medicine')).toEqual({ state: 0, excise: 0, local: 0, total: 0 })
})
