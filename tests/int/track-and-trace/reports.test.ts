import { afterEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { type ReportFinding, recordReport } from '../../../src/commands/track-and-trace/record-report'
import { LICENCE, openTracing, receiveThere } from '../../factories/tracing'
import { awaitUntil } from '../../setup/await-until'

const at = openTracing()
const driver = () => at.town.people.driver
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows

/** An order that stands ready, with its driver at the counter. */
async function ready(pieces = 10, quantity = 2) {
  const { product, labels } = await at.traced({ pieces })
  const order = await at.accepted(product, quantity)
  expect(await at.verb(`/api/orders/${order.orderId}/ready`)).toBe('200 ok')
  expect(await at.verb(`/api/deliveries/${order.deliveryId}/arrived-pickup`, driver())).toBe('200 ok')
  return { ...order, product, label: labels[0] ?? '' }
}
const deliveries = () =>
  at.book<{ Id: number; SalesDeliveryState: string; PlannedRoute: string; DriverName: string }>('deliveries')
const theirs = async (orderId: string) => {
  const [opening] = await at.reports(orderId)
  return (await deliveries()).filter(({ PlannedRoute }) => PlannedRoute.includes(String(opening?.id)))
}
const quantityThere = async (label: string) =>
  (await at.book<{ label: string; quantity: number }>('packages')).find((one) => one.label === label)?.quantity

async function out(quantity = 2) {
  const order = await ready(10, quantity)
  await at.tells(order.orderId, 'delivery confirmed')
  expect(await at.verb(`/api/deliveries/${order.deliveryId}/picked-up`, driver())).toBe('200 ok')
  return order
}

afterEach(() => at.metrc.tell('/calm', {}))

describe('an order that its state traces', () => {
  it('does not leave before its manifest is confirmed, and leaves then', async () => {
    await at.suffer(503)
    const order = await ready()
    expect(await at.verb(`/api/deliveries/${order.deliveryId}/picked-up`, driver())).toBe('409 manifest_unconfirmed')
    await at.suffer(null)
    await at.minutesPass()
    await at.tells(order.orderId, 'delivery confirmed')
    const [report] = await at.reports(order.orderId)
    expect(report).toMatchObject({ number: expect.stringMatching(/^\d{10}$/), reference: expect.any(String) })
    expect(await at.verb(`/api/deliveries/${order.deliveryId}/picked-up`, driver())).toBe('200 ok')
  })

  it('is told when it leaves and when it was taken: what was sold is out of the package', async () => {
    const { orderId, deliveryId, label } = await out()
    expect(await quantityThere(label)).toBe(8)
    await at.verb(`/api/deliveries/${deliveryId}/arrived`, driver())
    expect(await at.verb(`/api/deliveries/${deliveryId}/delivered`, driver())).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'completion confirmed')
    expect(await theirs(orderId)).toMatchObject([{ SalesDeliveryState: 'Completed' }])
    expect(await quantityThere(label)).toBe(8)
    expect(await at.left(label)).toEqual({ remaining: 8, setAside: 0 })
  })

  it.each([
    [true, { remaining: 10, setAside: 0 }],
    [false, { remaining: 8, setAside: 2 }],
  ])(
    'that comes back (to be sold again: %s) is in its package there, and here set aside unless it is sold again',
    async (restock, left) => {
      const { orderId, deliveryId, label } = await out()
      await at.verb(`/api/deliveries/${deliveryId}/failed`, driver(), { reason: 'nobody home' })
      expect(await at.verb(`/api/deliveries/${deliveryId}/returned`, driver(), { restock })).toBe('200 ok')
      await at.tells(orderId, 'delivery confirmed', 'return confirmed')
      expect(await quantityThere(label)).toBe(10)
      expect(await at.left(label)).toEqual(left)
    },
  )

  it('that comes back and is counted is in its package here again as far as it is fit for sale', async () => {
    const { orderId, deliveryId, label } = await out(3)
    await at.verb(`/api/deliveries/${deliveryId}/failed`, driver(), { reason: 'nobody home' })
    const [line] = await rows('select id from order_lines where order_id = $1', orderId)
    const lines = [{ lineId: line.id, restock: 1 }]
    expect(await at.verb(`/api/deliveries/${deliveryId}/returned`, at.town.people.owner, { lines })).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'return confirmed')
    expect(await quantityThere(label)).toBe(10)
    expect(await at.left(label)).toEqual({ remaining: 8, setAside: 2 })
  })

  it('that is cancelled is taken back there', async () => {
    const { orderId, label } = await ready()
    await at.tells(orderId, 'delivery confirmed')
    expect(await at.verb(`/api/orders/${orderId}/cancel`, at.town.people.admin, { reason: 'asked to' })).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed', 'void confirmed')
    expect(await theirs(orderId)).toMatchObject([{ SalesDeliveryState: 'Voided' }])
    expect(await quantityThere(label)).toBe(10)
  })

  it('that is cancelled before anybody was told is never told', async () => {
    await at.suffer(429)
    const { orderId } = await ready()
    await awaitUntil(async () => Number((await at.reports(orderId))[0]?.calls) > 0)
    await at.verb(`/api/orders/${orderId}/cancel`, at.town.people.admin, { reason: 'asked to' })
    await at.suffer(null)
    await awaitUntil(
      async () => {
        await at.minutesPass()
        return (await at.told(orderId)).every((line) => line.endsWith('withdrawn'))
      },
      { timeout: 20_000, interval: 200 },
    )
    expect(await theirs(orderId)).toEqual([])
  })

  it('goes with whom its manifest names: another driver waits until it names him', async () => {
    const order = await ready()
    await at.tells(order.orderId, 'delivery confirmed')
    await at.suffer(503)
    const other = at.town.people.otherDriver
    await at.verb(`/api/deliveries/${order.deliveryId}/assign`, at.town.people.admin, {
      driverId: other.driverId,
      reason: 'swap',
    })
    await at.verb(`/api/deliveries/${order.deliveryId}/arrived-pickup`, other)
    expect(await at.verb(`/api/deliveries/${order.deliveryId}/picked-up`, other)).toBe('409 manifest_unconfirmed')
    await at.suffer(null)
    await at.minutesPass()
    await at.tells(order.orderId, 'delivery confirmed', 'amendment confirmed')
    expect(await at.verb(`/api/deliveries/${order.deliveryId}/picked-up`, other)).toBe('200 ok')
    expect(await theirs(order.orderId)).toHaveLength(1)
  })

  it.each<ReportFinding>([
    { found: 'refused', code: 'refused', message: 'Driver is not known' },
    { found: 'later', why: 'it never arrived' },
  ])(
    'that is cancelled while a change of it is under way is taken back, whatever came of that: $found',
    async (finding) => {
      const { orderId, deliveryId } = await ready()
      await at.tells(orderId, 'delivery confirmed')
      await at.metrc.tell('/fail', { path: '/sales', method: 'PUT', status: 500 })
      const { driverId } = at.town.people.otherDriver
      await at.verb(`/api/deliveries/${deliveryId}/assign`, at.town.people.admin, { driverId, reason: 'swap' })
      await awaitUntil(async () => (await at.reports(orderId)).at(-1)?.message, { timeout: 30_000 })
      await at.tells(orderId, 'delivery confirmed', 'amendment sent')
      await at.verb(`/api/orders/${orderId}/cancel`, at.town.people.admin, { reason: 'asked to' })
      // The job of the void finds the amendment before it, and lies down.
      await awaitUntil(async () => {
        const [{ resting }] = await rows(
          `select (due_at is null or due_at > now() + interval '10 minutes') as resting from trace_reports where order_id = $1 and kind = 'void'`,
          orderId,
        )
        return resting
      })
      const { id: reportId = '', calls } = (await at.reports(orderId))[1] ?? {}
      await recordReport(systemCall(boundApp(), 'test'), { reportId, orderId, calls: Number(calls), finding })
      await at.tells(orderId, 'delivery confirmed', 'amendment withdrawn', 'void confirmed')
      expect(await theirs(orderId)).toMatchObject([{ SalesDeliveryState: 'Voided' }])
    },
  )

  it('is nobody’s to know where its market reports nothing', async () => {
    await rows(`update markets set trace_provider = null`)
    try {
      const { product } = await at.traced()
      const { orderId, deliveryId } = await at.accepted(product)
      await at.verb(`/api/orders/${orderId}/ready`)
      await at.verb(`/api/deliveries/${deliveryId}/arrived-pickup`, driver())
      expect(await at.verb(`/api/deliveries/${deliveryId}/picked-up`, driver())).toBe('200 ok')
      expect(await at.reports(orderId)).toEqual([])
    } finally {
      await rows(`update markets set trace_provider = 'metrc'`)
    }
  })

  it('may carry food beside it, of which nothing is told', async () => {
    const { orderId, deliveryId } = await at.accepted(at.town.mine.products[0] ?? '')
    await at.verb(`/api/orders/${orderId}/ready`)
    await at.verb(`/api/deliveries/${deliveryId}/arrived-pickup`, driver())
    expect(await at.verb(`/api/deliveries/${deliveryId}/picked-up`, driver())).toBe('200 ok')
    expect(await at.reports(orderId)).toEqual([])
  })
})

describe('a report', () => {
  it.each(['POST', 'PUT'])('whose answer was lost (%s) is asked about, and there is one of it', async (method) => {
    await at.metrc.tell('/fail', { path: '/sales', method, status: 500, after: true })
    const { orderId, deliveryId } = method === 'POST' ? await ready() : await out()
    if (method === 'PUT') {
      await at.verb(`/api/deliveries/${deliveryId}/arrived`, driver())
      await at.verb(`/api/deliveries/${deliveryId}/delivered`, driver())
    }
    const last = method === 'POST' ? ['delivery'] : ['delivery', 'completion']
    await at.tells(orderId, ...last.map((kind, index) => `${kind} ${index === last.length - 1 ? 'sent' : 'confirmed'}`))
    // It is `sent` before the call is made: minutes that pass before the call has failed make of it one that never arrived.
    await awaitUntil(async () => (await at.reports(orderId)).at(-1)?.message, { timeout: 30_000 })
    await at.minutesPass()
    await at.tells(orderId, ...last.map((kind) => `${kind} confirmed`))
    expect(await theirs(orderId)).toHaveLength(1)
  })

  it('whose caller was killed is asked about and sent again where it never arrived', async () => {
    const { orderId } = await ready()
    await at.tells(orderId, 'delivery confirmed')
    // As a kill between row and call leaves it.
    const { orderId: killed } = await ready()
    await at.tells(killed, 'delivery confirmed')
    const [made] = await theirs(killed)
    await rows(
      `update trace_reports set status = 'sent', reference = null, due_at = now(), called_at = now() - interval '2 minutes' where order_id = $1`,
      killed,
    )
    await at.tells(killed, 'delivery confirmed')
    expect((await at.reports(killed))[0]?.reference).toBe(String(made?.Id))
    expect(await theirs(killed)).toHaveLength(1)
  })

  it('that is rejected waits for a person, who holds the package back and sends it with another', async () => {
    const { product, labels } = await at.traced({ pieces: 5, expiresOn: '2090-01-01' }, { pieces: 5 })
    const [held = '', other = ''] = labels
    await receiveThere(at.metrc, {
      label: held,
      licence: LICENCE,
      item: 'Jar',
      quantity: 5,
      unit: 'Each',
      onRecall: true,
    })
    const { orderId } = await at.accepted(product)
    await at.verb(`/api/orders/${orderId}/ready`)
    await at.tells(orderId, 'delivery rejected')
    const [report] = await at.reports(orderId)
    expect(report?.message).toContain('is on recall')
    const correct = `/api/trace-reports/${report?.id}/correct`
    expect(await at.verb(correct, at.town.people.otherOwner, { note: 'mine?' })).toBe('404 not_found')
    expect(await at.verb(correct, at.town.people.owner, { note: 'recalled', hold: [held] })).toBe('200 ok')
    await at.tells(orderId, 'delivery confirmed')
    expect([await at.left(held), await at.left(other)]).toEqual([
      { remaining: 5, setAside: 0 },
      { remaining: 3, setAside: 0 },
    ])
    expect(await at.verb(correct, at.town.people.owner, { note: 'again' })).toMatch(/^409 illegal_transition/)
  })

  it('is not even sent where something is missing that the state asks for, and says what', async () => {
    await rows(`update drivers set vehicle_plate = null where id = $1`, driver().driverId)
    const { product } = await at.traced({ pieces: 3 })
    const { orderId } = await at.accepted(product)
    await at.verb(`/api/orders/${orderId}/ready`)
    await at.tells(orderId, 'delivery rejected')
    expect((await at.reports(orderId))[0]).toMatchObject({ code: 'incomplete', message: 'vehicle_plate' })
    await rows(`update drivers set vehicle_plate = '7ABC123' where id = $1`, driver().driverId)
    const [report] = await at.reports(orderId)
    await at.verb(`/api/trace-reports/${report?.id}/correct`, at.town.people.compliance, { note: 'plate entered' })
    await at.tells(orderId, 'delivery confirmed')
  })
})
