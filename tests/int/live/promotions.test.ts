import { beforeEach, describe, expect, it } from 'vitest'
import { putOrder } from '../../factories/order-rows'
import { makePromotion } from '../../factories/promotions'
import type { Ear } from '../../factories/sockets'
import { liveSuite } from './live-suite'

const live = liveSuite()

const of = (ear: Ear, id: string) =>
  ear.heard
    .filter(({ event, payload }) => event === 'promotions' && payload.promotionId === id)
    .map(({ payload }) => payload)

const states = (ear: Ear, id: string) => of(ear, id).map(({ state }) => state)
const hears = (ear: Ear, id: string, all: string[]) =>
  expect.poll(() => states(ear, id), { timeout: 80_000 }).toEqual(all)

describe('customers hear of the promotions of their market', () => {
  beforeEach(() =>
    live.town.sql.query('update users set market_id = $1 where role = $2', [live.town.marketId, 'customer']),
  )

  it('when one begins, changes and ends in the panel, each in their language, and only what is public', async () => {
    const { people, api, marketId } = live.town
    const { trackingToken } = await putOrder(live.town, { status: 'placed' })
    const english = await live.ears('/customer', { token: people.customer.token })
    const french = await live.ears('/customer', { trackingToken, locale: 'fr' })
    const others = await Promise.all([
      live.ears('/restaurant', { token: people.owner.token }),
      live.ears('/driver', { token: people.driver.token }),
      live.ears('/admin', { token: people.admin.token }),
    ])
    const { token } = people.admin
    const body = {
      name: 'Lunch',
      kind: 'percentage',
      percent: 10,
      market: marketId,
      fundedBy: 'platform',
      budget: 9_000,
    }
    const made = await api.post<{ doc: { id: string } }>('/api/promotions', { token, body })
    const { id } = made.body.doc
    for (const ear of [english, french]) await hears(ear, id, ['began'])
    for (const change of [{ percent: 20 }, { active: false }])
      await api
        .call('PATCH', `/api/promotions/${id}`, { token, body: change })
        .then(() => hears(english, id, 'percent' in change ? ['began', 'changed'] : ['began', 'changed', 'ended']))
    await hears(french, id, ['began', 'changed', 'ended'])
    expect(of(english, id)[1]).toEqual({
      ...{ id: expect.any(String), cursor: expect.any(String), at: expect.any(String) },
      ...{ promotionId: id, marketId, market: 'testville', name: 'Lunch', sentence: '20% off', state: 'changed' },
    })
    expect(of(french, id)[1]?.sentence).toMatch(/^20\s% de remise$/)
    for (const ear of others) expect(JSON.stringify(ear.heard)).not.toContain(id)
  })

  it('when it begins and ends by the clock, once, and who was away afterwards', async () => {
    const { people } = live.town
    const ear = await live.ears('/customer', { token: people.customer.token })
    const cursor = ear.cursor()
    const from = new Date(Date.now() - 1_000)
    // The clock is looked at every half minute, and by a busy worker some seconds later: it must find the promotion under way.
    const id = await makePromotion(live.town, { startsAt: from, endsAt: new Date(Date.now() + 45_000) })
    await hears(ear, id, ['began'])
    await hears(ear, id, ['began', 'ended'])
    const back = await live.ears('/customer', { token: people.otherCustomer.token })
    expect(await back.ask('since', { cursor })).toMatchObject({ ok: true })
    expect(states(back, id)).toEqual(['began', 'ended'])
  }, 170_000)

  it('and of no other market, and of no code that is not told', async () => {
    const { people, sql, marketId } = live.town
    const ear = await live.ears('/customer', { token: people.customer.token })
    await sql.query(`update users set market_id = null where id = $1`, [people.otherCustomer.id])
    await sql.query(`delete from orders where customer_id = $1`, [people.otherCustomer.id])
    const nowhere = await live.ears('/customer', { token: people.otherCustomer.token })
    const secret = await makePromotion(live.town, { code: 'SECRET1' })
    const { token } = people.admin
    const body = { name: 'Open', kind: 'percentage', percent: 10, market: marketId, fundedBy: 'platform' }
    const made = await live.town.api.post<{ doc: { id: string } }>('/api/promotions', { token, body })
    await hears(ear, made.body.doc.id, ['began'])
    expect(states(ear, secret)).toEqual([])
    expect(nowhere.heard.filter(({ event }) => event === 'promotions')).toEqual([])
  })
})
