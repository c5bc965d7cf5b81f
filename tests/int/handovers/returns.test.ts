import { beforeAll, describe, expect, it } from 'vitest'
import { DOOR_RULES, doorLog, GOOD_ID, handoversOf, MINOR_ID, signature, tellDoor } from '../../factories/door'
import { refundsOf } from '../../factories/paid-orders'
import { identified, regulated, rulesInForce } from '../../factories/rules'
import { openTill } from '../../factories/till'

const till = openTill()
const AT_DOOR = ['arrived-pickup', 'picked-up', 'arrived']

beforeAll(async () => {
  await till.market({ currency: 'USD', delivery_base: 499, delivery_per_km: 0, returned_pay_basis_points: 5_000 })
  await rulesInForce(till.town, DOOR_RULES)
})

const stockOf = async (productId: string) =>
  (await till.town.sql.query('select stock::int, reserved::int from products where id = $1', [productId])).rows[0]
const lineOf = async (orderId: string) =>
  (await till.town.sql.query<{ id: string }>('select id from order_lines where order_id = $1', [orderId])).rows[0]
    ?.id ?? ''
const postedOf = async (orderId: string) =>
  (
    await till.town.sql.query<{ kind: string; amount: number }>(
      `select e.kind::text, sum(p.amount) filter (where p.amount > 0)::int as amount from journal_entries e join postings p on p.entry_id = e.id
       where e.order_id = $1 and e.kind <> 'payment.fee' group by e.id, e.kind order by e.kind::text`,
      [orderId],
    )
  ).rows

/** Three beers at the door of somebody of age, paid so. */
async function beers(payment: Record<string, unknown> = { method: 'card', paymentMethodId: 'pm_card_visa' }) {
  const customer = await till.town.person('customer')
  await identified(till.town, customer)
  const productId = await regulated(till.town, 'alcohol', { price: 900 })
  await till.town.sql.query('update products set stock = 10 where id = $1', [productId])
  const { body } = await till.order(payment, { productId, quantity: 3, tip: 0, customer })
  await till.status(body.id, 'placed')
  const deliveryId = await till.deliver(body.id, AT_DOOR)
  return { orderId: body.id, deliveryId, productId, total: body.total.amount }
}

type Beers = Awaited<ReturnType<typeof beers>>
const fails = ({ deliveryId }: Beers, cause?: string, proof: object = {}) =>
  tellDoor(till.town, deliveryId, 'failed', { reason: 'Not today', cause, proof })
const comesBack = ({ deliveryId }: Beers) => tellDoor(till.town, deliveryId, 'returned', {})
const receives = ({ deliveryId }: Beers, body: object = {}, by: 'owner' | 'staff' | 'admin' | 'otherOwner' = 'owner') =>
  tellDoor(till.town, deliveryId, 'returned', body, { by: till.town.people[by] })

describe('beer that nobody may take', () => {
  it('goes back to the restaurant, which says what came back; goods are refunded and the way is kept', async () => {
    const order = await beers()
    const refused = await tellDoor(till.town, order.deliveryId, 'delivered', {
      proof: { idCheck: MINOR_ID, signature: await signature() },
    })
    expect(refused.code).toBe('below_minimum_age')
    expect((await fails(order, undefined, { idCheck: MINOR_ID })).body).toMatchObject({ status: 'failed' })
    expect((await comesBack(order)).body).toMatchObject({ status: 'returning', orderStatus: 'out_for_delivery' })
    expect((await comesBack(order)).code, 'the driver does not say what came back').toBe('restaurant_confirms')
    expect(await stockOf(order.productId)).toEqual({ stock: 7, reserved: 3 })
    expect((await receives(order)).body).toMatchObject({ status: 'returned', orderStatus: 'returned' })

    expect(await stockOf(order.productId)).toEqual({ stock: 10, reserved: 0 })
    await till.paid(order.orderId, 'captured')
    expect(await postedOf(order.orderId)).toEqual([
      { kind: 'order.cancellation_fee', amount: 499 },
      { kind: 'order.returned', amount: expect.any(Number) },
      { kind: 'payment.captured', amount: 499 },
    ])
    const rows = await handoversOf(till.town, order.orderId)
    expect(rows.map(({ result, cause, code }) => [result, cause ?? code])).toEqual([
      ['refused', 'below_minimum_age'],
      ['failed', 'under_age'],
      ['returned', null],
    ])
    expect(rows[2]).toMatchObject({ fee: '499', lines: [{ restock: 3, waste: 0, by: 'stock' }] })
    expect((await doorLog(till.town, order.orderId)).map(({ command, outcome }) => [command, outcome])).toEqual([
      ['rules.handover_evidence', 'refused'],
      ['handover.refused', 'failed'],
      ['handover.failed', 'failed'],
      ['handover.returned', 'done'],
    ])
    expect(await till.booked(`market:${till.town.marketId}:escrow:USD`)).toBe(0)
  })

  it.each([
    ['nobody_there', 499],
    ['refused', 499],
    ['no_document', 499],
    ['wrong_address', 0],
    ['damaged', 0],
    ['other', 0],
  ])('costs its customer the way or nothing, by whose doing it was: %s', async (cause, fee) => {
    const order = await beers()
    await fails(order, cause)
    await receives(order)
    await till.paid(order.orderId, fee > 0 ? 'captured' : 'voided')
    expect((await handoversOf(till.town, order.orderId)).at(-1)?.fee).toBe(String(fee))
  })

  it('goes back as money where it was paid by phone, less the way', async () => {
    await till.market({ currency: 'XAF' })
    const order = await beers({ method: 'mobile_money', phone: '+237670000333' }).finally(() =>
      till.market({ currency: 'USD' }),
    )
    await fails(order, 'refused')
    await receives(order)
    expect((await refundsOf(till.town, order.orderId)).map(({ amount }) => amount)).toEqual([order.total - 499])
  })

  it('keeps nothing of cash that was never taken', async () => {
    const order = await beers({ method: 'cash' })
    await fails(order, 'refused')
    await receives(order)
    await till.paid(order.orderId, 'voided')
    expect((await postedOf(order.orderId)).map(({ kind }) => kind)).toEqual(['order.returned'])
  })

  it('may be damaged on the way, which the restaurant counts and explains', async () => {
    const order = await beers()
    await fails(order, 'refused')
    const lineId = await lineOf(order.orderId)
    const two = { lines: [{ lineId, restock: 2 }] }
    expect((await receives(order, two)).code).toBe('reason_required')
    expect((await receives(order, { lines: [{ lineId, restock: 4 }] })).code).toBe('validation_failed')
    expect(await stockOf(order.productId), 'what is refused moves nothing').toEqual({ stock: 7, reserved: 3 })
    expect((await receives(order, { ...two, reason: 'One bottle broke' }, 'staff')).status).toBe(200)
    expect(await stockOf(order.productId)).toEqual({ stock: 9, reserved: 0 })
  })

  it('is received once, by its own restaurant or an administrator', async () => {
    const order = await beers()
    await fails(order, 'refused')
    expect((await receives(order, {}, 'otherOwner')).code).toBe('not_found')
    const answers = await Promise.all([receives(order), receives(order, {}, 'admin'), receives(order, {}, 'staff')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await stockOf(order.productId)).toEqual({ stock: 10, reserved: 0 })
  })

  it('comes back before it is delivered or not at all: of a proof and a failure at once one counts', async () => {
    const order = await beers()
    const proof = { idCheck: GOOD_ID, signature: await signature() }
    const [done, failed] = await Promise.all([
      tellDoor(till.town, order.deliveryId, 'delivered', { proof }),
      fails(order, 'refused'),
    ])
    expect([done.status, failed.status].sort()).toEqual([200, 409])
    expect(await handoversOf(till.town, order.orderId)).toHaveLength(1)
  })
})

describe('what the law has destroyed', () => {
  it('does not come onto the shelf again, whoever says so', async () => {
    const [age, door] = DOOR_RULES
    await rulesInForce(till.town, [{ ...age }, { ...door, goodsGo: 'waste' }] as typeof DOOR_RULES)
    const order = await beers()
    await fails(order, 'refused')
    const lineId = await lineOf(order.orderId)
    expect((await receives(order, { lines: [{ lineId, restock: 1 }] })).code).toBe('restock_refused')
    expect((await receives(order, { restock: true })).status).toBe(200)
    expect(await stockOf(order.productId)).toEqual({ stock: 7, reserved: 0 })
  })
})

describe('a meal of nobody’s concern', () => {
  it('is brought back by its driver alone as ever, or counted by its restaurant', async () => {
    const one = await till.order({ method: 'cash' })
    const first = await till.deliver(one.body.id, [...AT_DOOR, 'failed', 'returned'])
    expect((await handoversOf(till.town, one.body.id)).length).toBe(0)
    expect(first).toBeTruthy()
    const productId = await till.town.product({ stock: 10 })
    const two = await till.order({ method: 'cash' }, { productId, quantity: 2 })
    const deliveryId = await till.deliver(two.body.id, [...AT_DOOR, 'failed'])
    const lines = [{ lineId: await lineOf(two.body.id), restock: 1 }]
    expect((await tellDoor(till.town, deliveryId, 'returned', { lines }, { by: till.town.people.owner })).status).toBe(
      200,
    )
    expect(await stockOf(productId)).toEqual({ stock: 9, reserved: 0 })
    expect((await handoversOf(till.town, two.body.id))[0]).toMatchObject({
      result: 'returned',
      lines: [{ restock: 1, waste: 1 }],
    })
  })
})
