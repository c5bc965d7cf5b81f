import { expect, it } from 'vitest'
import { DOUALA } from '../../factories/market-terms'
import { openTill } from '../../factories/till'
import { fill, held } from '../../factories/wallets'

const till = openTill()
const MTN = '+237670000000'

const own = () => held(till.town.sql, till.town.people.customer.id)
const escrow = () => till.booked(`market:${till.town.marketId}:escrow:XAF`)
const put = (amount: number) => fill(till.town.sql, till.town.marketId, till.town.people.customer.id, amount)
const cancel = (id: string) =>
  till.town.api.post(`/api/orders/${id}/cancel`, { token: till.town.people.customer.token })

it('takes from the wallet first, and from the phone what is left', async () => {
  await till.market(DOUALA)
  await put(3_000)
  const { body } = await till.order({ method: 'mobile_money', phone: MTN, wallet: 3_000 })
  expect(body.payment.parts.map(({ method, amount }) => [method, amount.amount])).toEqual([
    ['wallet', 3_000],
    ['mobile_money', 7_000],
  ])
  expect(await own()).toEqual([0, 0, 0])
  await till.status(body.id, 'placed')
  await till.deliver(body.id)
  expect(await escrow()).toBe(0)
})

it('gives each its own back when the order is cancelled', async () => {
  await put(3_000)
  const { body } = await till.order({ method: 'mobile_money', phone: MTN, wallet: 3_000 })
  await till.status(body.id, 'placed')
  await cancel(body.id)
  await till.paid(body.id, 'refunded', 'refunded')
  expect(await own()).toEqual([3_000, 0, 0])
  expect(await escrow()).toBe(0)
})

it('is paid by the wallet alone at once', async () => {
  await put(7_000)
  const { status, body } = await till.order({ method: 'wallet' })
  expect({ status, order: body.status, payment: body.payment }).toMatchObject({
    status: 201,
    order: 'placed',
    payment: { status: 'captured' },
  })
  await cancel(body.id)
  expect(await own()).toEqual([10_000, 0, 0])
})

it('leaves the rest to the door: the driver takes what the wallet does not pay', async () => {
  const { body } = await till.order({ method: 'cash', wallet: 4_000 })
  expect(body.status).toBe('placed')
  const { rows } = await till.town.sql.query('select cash_due::int as due from deliveries where order_id = $1', [
    body.id,
  ])
  expect(rows).toEqual([{ due: 6_000 }])
  await till.deliver(body.id)
  expect(await escrow()).toBe(0)
  expect(await till.booked(`driver:${till.town.people.driver.driverId}:cash_held:XAF`)).toBe(6_000)
})

it('takes no more from the wallet than it holds, or than the order costs', async () => {
  expect(await till.order({ method: 'wallet' })).toMatchObject({ status: 422, code: 'insufficient_funds' })
  // The cart stayed, and has one more of them now.
  expect(await till.order({ method: 'cash', wallet: 100_000 })).toMatchObject({
    status: 400,
    code: 'validation_failed',
  })
  expect(await own()).toEqual([6_000, 0, 0])
})
