import { afterEach, describe, expect, it } from 'vitest'
import { LICENCE, openTracing, receiveThere } from '../../factories/tracing'
import { awaitUntil } from '../../setup/await-until'

const at = openTracing()
const driver = () => at.town.people.driver
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows
const pieces = { pieces: 5, expiresOn: '2090-01-01' }

interface Theirs {
  PlannedRoute: string
  DriverName: string
  SalesDeliveryState: string
  Transactions: { PackageLabel: string; Quantity: number; TotalAmount: number }[]
}

/** An order of two that is ready under a confirmed manifest, its driver at the counter; the package that it is of, and two more. */
async function told() {
  const { product, labels } = await at.traced(pieces, { pieces: 5 }, { pieces: 5, expiresOn: '2099-01-01' })
  const [first = '', last = '', next = ''] = labels
  const order = await at.accepted(product)
  await at.verb(`/api/orders/${order.orderId}/ready`)
  await at.verb(`/api/deliveries/${order.deliveryId}/arrived-pickup`, driver())
  await at.tells(order.orderId, 'delivery confirmed')
  return { ...order, product, first, next, last }
}

/** The restaurant takes other packages than these. */
async function hold(orderId: string, labels: string[], by = at.town.people.owner) {
  const report = (await at.reports(orderId)).findLast(({ status }) => status === 'confirmed' || status === 'rejected')
  return at.verb(`/api/trace-reports/${report?.id}/correct`, by, { note: 'recalled', hold: labels })
}
const pickUp = (deliveryId: string, by = driver()) => at.verb(`/api/deliveries/${deliveryId}/picked-up`, by)
const swap = (deliveryId: string, to = at.town.people.otherDriver) =>
  at.verb(`/api/deliveries/${deliveryId}/assign`, at.town.people.admin, { driverId: to.driverId, reason: 'swap' })

/** What the state has of an order: who carries it, and how much of what. */
async function there(orderId: string) {
  const [opening] = await at.reports(orderId)
  const [made] = (await at.book<Theirs>('deliveries')).filter((one) => one.PlannedRoute.includes(String(opening?.id)))
  const goods = made?.Transactions.map(({ PackageLabel, Quantity }) => [PackageLabel, Quantity])
  return {
    state: made?.SalesDeliveryState,
    goods,
    sum: made?.Transactions.reduce((all, one) => all + one.TotalAmount, 0),
  }
}
const quantityThere = async (label: string) =>
  (await at.book<{ label: string; quantity: number }>('packages')).find((one) => one.label === label)?.quantity

afterEach(() => at.metrc.tell('/calm', {}))

describe('an order whose goods change after its manifest was told', () => {
  it('is told anew with what it takes now, and does not leave before that is confirmed', async () => {
    const { orderId, deliveryId, first, next } = await told()
    const { sum } = await there(orderId)
    await at.suffer(503)
    expect(await hold(orderId, [first])).toBe('200 ok')
    expect(await pickUp(deliveryId)).toBe('409 manifest_unconfirmed')
    await at.suffer(null)
    await at.minutesPass()
    await at.tells(orderId, 'delivery confirmed', 'amendment confirmed')
    expect(await there(orderId)).toEqual({ state: 'InTransit', goods: [[next, 2]], sum })
    expect([await quantityThere(first), await quantityThere(next)]).toEqual([5, 3])
    expect(await pickUp(deliveryId)).toBe('200 ok')
  })

  it('is told both where another driver has it as well, though the state refused him with the old goods', async () => {
    const { orderId, deliveryId, first, next } = await told()
    await receiveThere(at.metrc, {
      label: first,
      licence: LICENCE,
      item: 'Jar',
      quantity: 3,
      unit: 'Each',
      onRecall: true,
    })
    await swap(deliveryId)
    await at.tells(orderId, 'delivery confirmed', 'amendment rejected')
    expect(await hold(orderId, [first])).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'amendment confirmed')
    expect(await there(orderId)).toMatchObject({ goods: [[next, 2]] })
    const other = at.town.people.otherDriver
    await at.verb(`/api/deliveries/${deliveryId}/arrived-pickup`, other)
    expect(await pickUp(deliveryId, other)).toBe('200 ok')
  })

  /** The same, with a change to another driver under way whose answer was lost: what comes after waits for it. */
  async function changing() {
    const order = await told()
    await at.metrc.tell('/fail', { path: '/sales', method: 'PUT', status: 500, after: true })
    await swap(order.deliveryId)
    await awaitUntil(async () => (await at.reports(order.orderId)).at(-1)?.message, { timeout: 30_000 })
    await at.tells(order.orderId, 'delivery confirmed', 'amendment sent')
    return order
  }

  it('is told of a change that was made while another one was under way, once that is settled', async () => {
    const { orderId, first, next } = await changing()
    expect(await hold(orderId, [first])).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'amendment sent', 'amendment queued')
    await at.minutesPass()
    await at.tells(orderId, 'delivery confirmed', 'amendment confirmed', 'amendment confirmed')
    expect(await there(orderId)).toMatchObject({ goods: [[next, 2]] })
  })

  it('is told once of many changes, and of none that was taken back before', async () => {
    const { orderId, first, next, last } = await changing()
    await hold(orderId, [first])
    await hold(orderId, [next])
    expect(await at.told(orderId)).toEqual(['delivery confirmed', 'amendment sent', 'amendment queued'])
    await rows(`update packages set status = 'active' where label = any($1)`, [first, next])
    await hold(orderId, [last])
    expect(await at.told(orderId)).toEqual(['delivery confirmed', 'amendment sent', 'amendment withdrawn'])
    await at.minutesPass()
    await at.tells(orderId, 'delivery confirmed', 'amendment confirmed', 'amendment withdrawn')
    expect(await there(orderId)).toMatchObject({ goods: [[first, 2]] })
  })

  it('is told nothing where it takes what it took', async () => {
    const { orderId, deliveryId, first, last } = await told()
    expect(await hold(orderId, [last])).toBe('200 ok')
    expect(await at.told(orderId)).toEqual(['delivery confirmed'])
    expect(await there(orderId)).toMatchObject({ goods: [[first, 2]] })
    expect(await pickUp(deliveryId)).toBe('200 ok')
    expect(await hold(orderId, [first])).toMatch(/^409 illegal_transition/)
  })

  it('is told with what it takes then, where it changed before anybody was told', async () => {
    await rows(`update drivers set vehicle_plate = null where id = $1`, driver().driverId)
    const { product, labels } = await at.traced(pieces, { pieces: 5 })
    const [held = '', other = ''] = labels
    const { orderId } = await at.accepted(product)
    await at.verb(`/api/orders/${orderId}/ready`)
    await at.tells(orderId, 'delivery rejected')
    await rows(`update drivers set vehicle_plate = '7ABC123' where id = $1`, driver().driverId)
    expect(await hold(orderId, [held])).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed')
    expect(await there(orderId)).toMatchObject({ goods: [[other, 2]] })
  })

  it('does not leave with pieces of a package that was stopped, until it takes others', async () => {
    const { orderId, deliveryId, first, next } = await told()
    await rows(`update packages set status = 'on_hold' where label = $1`, first)
    expect(await pickUp(deliveryId)).toBe('409 packages_unavailable')
    expect(await hold(orderId, [first])).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'amendment confirmed')
    expect(await there(orderId)).toMatchObject({ goods: [[next, 2]] })
    expect(await pickUp(deliveryId)).toBe('200 ok')
  })

  it('is taken back there when nothing of it is traced any more', async () => {
    const { orderId, deliveryId, product, first } = await told()
    await rows(
      `update categories set regulated_as = 'none' where id = (select category_id from products where id = $1)`,
      product,
    )
    expect(await hold(orderId, [first])).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'void confirmed')
    expect(await there(orderId)).toMatchObject({ state: 'Voided' })
    expect(await quantityThere(first)).toBe(5)
    expect(await pickUp(deliveryId)).toBe('200 ok')
  })

  it('has no other lines than those that were told: nobody changes them once its packages are taken', async () => {
    const { orderId } = await told()
    const [line] = await rows('select id from order_lines where order_id = $1', orderId)
    const { customer, support, admin } = at.town.people
    for (const by of [customer, support, admin])
      expect(await at.verb(`/api/orders/${orderId}/change`, by, { lines: [{ id: line.id, quantity: 1 }] })).toMatch(
        /^409 illegal_transition/,
      )
  })

  it('is no difference while it is told, and none afterwards', async () => {
    const { orderId, first } = await told()
    await at.suffer(429)
    await hold(orderId, [first])
    await at.suffer(null)
    const compared = async () => {
      await at.run('compare-lists', { restaurantId: at.town.mine.id })
      return rows(`select subject from trace_differences where status = 'open' and subject = $1`, first)
    }
    expect(await compared()).toEqual([])
    await at.minutesPass()
    await at.tells(orderId, 'delivery confirmed', 'amendment confirmed')
    expect(await compared()).toEqual([])
    expect(await rows('select message from trace_comparisons')).toEqual([{ message: null }])
  })
})
