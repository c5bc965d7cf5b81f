import { describe, expect, it } from 'vitest'
import { askOptions } from '../../factories/options'
import { openTracing } from '../../factories/tracing'

const at = openTracing()
const driver = () => at.town.people.driver
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows
const quantityThere = async (label: string) =>
  (await at.book<{ label: string; quantity: number }>('packages')).find((one) => one.label === label)?.quantity

describe('packages', () => {
  it('give first what expires first, and a line is split over them', async () => {
    const { product, labels } = await at.traced(
      { pieces: 5 },
      { pieces: 1, expiresOn: '2099-01-01' },
      { pieces: 1, expiresOn: '2098-01-01' },
    )
    const { orderId } = await at.accepted(product, 3)
    await at.verb(`/api/orders/${orderId}/preparing`)
    expect(await Promise.all(labels.map(async (label) => (await at.left(label)).remaining))).toEqual([4, 0, 0])
    await at.verb(`/api/orders/${orderId}/ready`)
    expect(await rows('select pieces from package_allocations where order_id = $1', orderId)).toHaveLength(3)
  })

  it('never sell an expired, untested or held piece, nor one more than they hold', async () => {
    const { product, labels } = await at.traced(
      { pieces: 9, expiresOn: '2020-01-01' },
      { pieces: 9 },
      { pieces: 9 },
      { pieces: 1 },
    )
    await rows(`update packages set lab_tested = false where label = $1`, labels[1])
    await rows(`update packages set status = 'on_hold' where label = $1`, labels[2])
    const { orderId } = await at.accepted(product, 2)
    expect(await at.verb(`/api/orders/${orderId}/preparing`)).toBe('409 packages_unavailable')
    expect(await at.left(labels[3] ?? '')).toEqual({ remaining: 1, setAside: 0 })
  })

  it('give what an option stands for as well', async () => {
    const { product, labels } = await at.traced({ pieces: 9 })
    const meal = await at.town.product()
    await askOptions(at.town, meal, [{ product, isDefault: true }], { min: 1 })
    const { orderId, deliveryId } = await at.accepted(meal, 2)
    await at.verb(`/api/orders/${orderId}/ready`)
    expect(await at.left(labels[0] ?? '')).toEqual({ remaining: 7, setAside: 0 })
    await at.tells(orderId, 'delivery confirmed')
    expect(await quantityThere(labels[0] ?? '')).toBe(7)
    await at.verb(`/api/deliveries/${deliveryId}/arrived-pickup`, driver())
    expect(await at.verb(`/api/deliveries/${deliveryId}/picked-up`, driver())).toBe('200 ok')
  })

  it('that are not to be sold any more give their pieces to nobody, though an order holds them', async () => {
    const { product, labels } = await at.traced({ pieces: 5, expiresOn: '2090-01-01' }, { pieces: 5 })
    const { orderId } = await at.accepted(product, 2)
    await at.verb(`/api/orders/${orderId}/preparing`)
    await rows(`update packages set status = 'on_hold' where label = $1`, labels[0])
    expect(await at.verb(`/api/orders/${orderId}/ready`)).toBe('200 ok')
    expect(await Promise.all(labels.map(async (label) => (await at.left(label)).remaining))).toEqual([5, 3])
  })

  it('are given to an order that stood ready before its market began to report', async () => {
    const { product, labels } = await at.traced({ pieces: 5 })
    await rows(`update markets set trace_provider = null`)
    const { orderId, deliveryId } = await at
      .accepted(product)
      .then(async (order) => {
        await at.verb(`/api/orders/${order.orderId}/ready`)
        return order
      })
      .finally(() => rows(`update markets set trace_provider = 'metrc'`))
    const other = at.town.people.otherDriver
    await at.verb(`/api/deliveries/${deliveryId}/assign`, at.town.people.admin, {
      driverId: other.driverId,
      reason: 'by hand',
    })
    expect(await at.left(labels[0] ?? '')).toEqual({ remaining: 3, setAside: 0 })
    await at.tells(orderId, 'delivery confirmed')
    await at.verb(`/api/deliveries/${deliveryId}/arrived-pickup`, other)
    expect(await at.verb(`/api/deliveries/${deliveryId}/picked-up`, other)).toBe('200 ok')
  })

  it('are never oversold by many kitchens at once, and nobody waits in a circle', async () => {
    const { product, labels } = await at.traced({ pieces: 3, expiresOn: '2099-01-01' }, { pieces: 4 })
    const orders = []
    for (let count = 0; count < 8; count++) orders.push((await at.accepted(product, 1)).orderId)
    const answers = await Promise.all(orders.map((orderId) => at.verb(`/api/orders/${orderId}/preparing`)))
    expect(answers.toSorted()).toEqual([...Array(7).fill('200 ok'), '409 packages_unavailable'])
    expect(await Promise.all(labels.map(async (label) => (await at.left(label)).remaining))).toEqual([0, 0])
  })

  it('get back what a cancelled order had not begun to use', async () => {
    const { product, labels } = await at.traced({ pieces: 3 })
    const { orderId } = await at.accepted(product, 2)
    await at.verb(`/api/orders/${orderId}/preparing`)
    await at.verb(`/api/orders/${orderId}/cancel`, at.town.people.admin, { reason: 'asked to' })
    expect(await at.left(labels[0] ?? '')).toEqual({ remaining: 1, setAside: 2 })
  })
})
