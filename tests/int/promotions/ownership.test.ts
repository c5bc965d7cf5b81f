import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePromotion } from '../../factories/promotions'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Stored {
  id: string
  market: string
  fundedBy: string
  code: string | null
  usedCount: number
}

const LUNCH = { name: 'Lunch', kind: 'percentage', percent: 10 }

const make = (who: 'owner' | 'admin', body: object) =>
  town.api.post<{ doc: Stored }>('/api/promotions', { token: town.people[who].token, body })
const change = (who: 'owner' | 'staff' | 'admin', id: string, body: object) =>
  town.api.call('PATCH', `/api/promotions/${id}`, { token: town.people[who].token, body })
const told = ({ status, code }: { status: number; code?: string }) => [status, code]

describe('an owner', () => {
  it('makes a promotion that the own restaurant pays, in its market', async () => {
    const { status, body } = await make('owner', { ...LUNCH, restaurant: town.mine.id, code: ' lunch-10 ' })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ fundedBy: 'restaurant', code: 'LUNCH-10' })
    const { rows } = await town.sql.query('select market_id from promotions where id = $1', [body.doc.id])
    expect(rows[0].market_id).toBe(town.marketId)
  })

  it.each<[string, () => object, [number, string]]>([
    ['one of another restaurant', () => ({ restaurant: town.other.id }), [403, 'forbidden']],
    ['one of the platform', () => ({ market: town.marketId }), [403, 'forbidden']],
    ['one that the platform pays', () => ({ restaurant: town.mine.id, fundedBy: 'platform' }), [403, 'forbidden']],
    ['one that both pay', () => ({ restaurant: town.mine.id, fundedBy: 'shared' }), [403, 'forbidden']],
    ['one with uses behind it', () => ({ restaurant: town.mine.id, usedCount: 3 }), [403, 'field_locked']],
    [
      'one for other restaurants',
      () => ({ restaurant: town.mine.id, restaurants: [town.other.id] }),
      [403, 'field_locked'],
    ],
  ])('cannot make %s', async (_, more, refusal) => {
    expect(told(await make('owner', { ...LUNCH, ...more() }))).toEqual(refusal)
  })

  it('cannot make larger what the platform pays, nor let it pay for the own', async () => {
    const gift = await makePromotion(town, {
      restaurant: town.mine.id,
      code: 'GIFT',
      restaurantShare: 50,
      fundedBy: 'shared',
    })
    expect(told(await change('owner', gift, { percent: 90 }))).toEqual([404, 'not_found'])
    const own = await makePromotion(town, { restaurant: town.mine.id, code: 'OWNED', fundedBy: 'restaurant' })
    expect(told(await change('owner', own, { fundedBy: 'platform' }))).toEqual([403, 'forbidden'])
    expect(told(await change('owner', own, { usedAmount: 0, percent: 20 }))).toEqual([200, undefined])
    expect(told(await change('owner', own, { usedAmount: 5 }))).toEqual([403, 'field_locked'])
    expect(told(await change('staff', own, { percent: 20 }))).toEqual([404, 'not_found'])
    const theirs = await makePromotion(town, { restaurant: town.other.id, code: 'THEIRS', fundedBy: 'restaurant' })
    expect(told(await change('owner', theirs, { percent: 20 }))).toEqual([404, 'not_found'])
  })
})

describe('a promotion', () => {
  it('shares its code with no other of its market, in capitals or not', async () => {
    const body = { ...LUNCH, market: town.marketId, fundedBy: 'platform' }
    expect((await make('admin', { ...body, code: 'Twice1' })).status).toBe(201)
    expect(told(await make('admin', { ...body, code: 'tWICE1' }))).toEqual([409, 'code_taken'])
    expect((await make('admin', { ...body, code: '' })).status).toBe(201)
    expect((await make('admin', body)).status).toBe(201)
  })

  it.each<[string, object]>([
    ['a percentage that gives none', { percent: null }],
    ['more than everything', { percent: 100.5 }],
    ['a thousandth of a percent', { percent: 1.005 }],
    ['an amount off of nothing', { kind: 'fixed', amount: 0 }],
    ['half a franc off', { kind: 'price_cut', amount: 0.5 }],
    ['free pieces of nothing bought', { kind: 'buy_x_get_y', freePieces: 1 }],
    ['an end before its beginning', { startsAt: '2030-01-02T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' }],
    ['hours that no clock has', { hours: { week: [[{ opens: '25:00', closes: '26:00' }]], special: [] } }],
    ['a code that anybody guesses', { code: 'A1' }],
    ['no uses at all', { uses: 0 }],
  ])('does not have %s', async (_, more) => {
    const body = { ...LUNCH, market: town.marketId, fundedBy: 'platform', ...more }
    expect(told(await make('admin', body))).toEqual([400, 'validation_failed'])
  })

  it('stays in its market, whatever a form says', async () => {
    const id = await makePromotion(town, { code: 'STAY', active: false })
    expect(told(await change('admin', id, { market: uuid() }))).toEqual([403, 'field_locked'])
  })
})
