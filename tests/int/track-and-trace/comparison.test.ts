import { afterEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { readManifest } from '../../../src/commands/track-and-trace/read-manifest'
import { LICENCE, openTracing, receiveThere } from '../../factories/tracing'
import { awaitUntil } from '../../setup/await-until'

const at = openTracing()
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows
const differences = () =>
  rows(`select kind, subject, status, ours, theirs from trace_differences where status = 'open' order by kind, subject`)
const compared = () => at.run('compare-lists', { restaurantId: at.town.mine.id })

async function told() {
  const { product, labels } = await at.traced({ pieces: 10 })
  const order = await at.accepted(product)
  await at.verb(`/api/orders/${order.orderId}/ready`)
  await at.tells(order.orderId, 'delivery confirmed')
  const [report] = await at.reports(order.orderId)
  return { ...order, label: labels[0] ?? '', reference: String(report?.reference) }
}

const atMetrc = (method: string, path: string, body?: object) =>
  fetch(`${at.metrc.url}${path}?licenseNumber=${LICENCE}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('simulated-vendor-key:simulated-user-key').toString('base64')}`,
    },
    ...(body && { body: JSON.stringify(body) }),
  })

afterEach(async () => {
  await at.metrc.tell('/calm', {})
  await rows(`delete from trace_differences`)
})

describe('a comparison with the state’s list', () => {
  it('finds nothing where both tell the same, with orders of every kind', async () => {
    await told()
    const cancelled = await told()
    await at.verb(`/api/orders/${cancelled.orderId}/cancel`, at.town.people.admin, { reason: 'asked to' })
    await at.tells(cancelled.orderId, 'delivery confirmed', 'void confirmed')
    await compared()
    expect(await differences()).toEqual([])
    expect(await rows('select message from trace_comparisons')).toEqual([{ message: null }])
  })

  it('finds what was taken back there behind our back, until it is gone', async () => {
    const { reference, label } = await told()
    expect((await atMetrc('DELETE', `/sales/v2/deliveries/${reference}`)).status).toBe(200)
    await compared()
    expect(await differences()).toMatchObject([
      { kind: 'state_differs', subject: reference, ours: 'open', theirs: 'voided' },
      { kind: 'quantity_differs', subject: label, ours: '8', theirs: '10' },
    ])
  })

  it('finds a package that they hold back or count otherwise, and none that is on its way between us', async () => {
    const { labels } = await at.traced({ pieces: 10, here: { onHold: true } }, { pieces: 10 }, { pieces: 10 })
    const [held = '', , recounted = ''] = labels
    // What an earlier test took back there goes on being a difference.
    const own = async () => (await differences()).filter(({ subject }) => labels.includes(subject))
    await receiveThere(at.metrc, { label: recounted, licence: LICENCE, item: 'Jar', quantity: 7.5, unit: 'Each' })
    await compared()
    expect(await own()).toMatchObject([
      { kind: 'quantity_differs', subject: recounted, ours: '10', theirs: '7.5' },
      { kind: 'package_missing_there', subject: held, theirs: 'not_sellable' },
    ])
    await rows(`update packages set status = 'on_hold' where label = $1`, held)
    await receiveThere(at.metrc, { label: recounted, licence: LICENCE, item: 'Jar', quantity: 10, unit: 'Each' })
    await compared()
    expect(await own()).toEqual([])
  })

  it('finds what nobody of ours told, and once a person has solved it leaves him in peace', async () => {
    const { label } = await told()
    const [made] = await at.book<Record<string, unknown>>('deliveries')
    const sold = { PackageLabel: label, Quantity: 1, UnitOfMeasure: 'Each', TotalAmount: 1 }
    const copy = { ...made, RecipientAddressState: 'CA', PlannedRoute: 'By hand', Transactions: [sold] }
    expect((await atMetrc('POST', '/sales/v2/deliveries', [copy])).status).toBe(200)
    await compared()
    const found = await rows(`select id, kind from trace_differences where status = 'open' and kind = 'unknown_here'`)
    expect(found).toHaveLength(1)
    const solve = `/api/trace-differences/${found[0].id}/solve`
    expect(await at.verb(solve, at.town.people.owner, { note: 'mine' })).toBe('403 forbidden')
    expect(await at.verb(solve, at.town.people.compliance, { note: 'sold by hand' })).toBe('200 ok')
    await compared()
    expect((await differences()).filter(({ kind }) => kind === 'unknown_here')).toEqual([])
    expect(await at.verb(solve, at.town.people.compliance, { note: 'again' })).toBe('404 not_found')
  })

  it('that was not answered says so, and takes no difference away', async () => {
    const { reference } = await told()
    await atMetrc('DELETE', `/sales/v2/deliveries/${reference}`)
    await compared()
    await at.suffer(503)
    await compared()
    expect(await rows('select message from trace_comparisons')).toEqual([{ message: 'HTTP 503' }])
    expect(await differences()).not.toEqual([])
  })

  it('reaches back over nights that were not answered, and lets nothing be gone that it does not reach', async () => {
    const { orderId, reference } = await told()
    await atMetrc('DELETE', `/sales/v2/deliveries/${reference}`)
    await rows(`update trace_comparisons set answered_at = now() - interval '5 days'`)
    await rows(`update trace_reports set confirmed_at = now() - interval '4 days' where order_id = $1`, orderId)
    await rows(`update trace_reports set reference = 'never-there' where order_id = $1`, orderId)
    const own = async () => (await differences()).filter(({ subject }) => subject === 'never-there')
    await at.suffer(503)
    await compared()
    await at.suffer(null)
    await compared()
    expect(await own()).toMatchObject([{ kind: 'missing_there', ours: 'open', theirs: '' }])
    await rows(`update trace_differences set created_at = now()`)
    await rows(`update trace_reports set confirmed_at = now() - interval '90 days' where order_id = $1`, orderId)
    await compared()
    expect(await own()).toHaveLength(1)
  })

  it('counts packages of any size', async () => {
    const { labels } = await at.traced({ pieces: 500_000 })
    await rows('update packages set piece_size = 28000 where label = $1', labels[0])
    await compared()
    expect((await differences()).filter(({ subject }) => subject === labels[0])).toMatchObject([
      { kind: 'quantity_differs', ours: '14000000' },
    ])
  })

  it('is asked for by whoever looks after the restaurant, and of no other', async () => {
    const ask = (by: 'owner' | 'otherOwner' | 'admin') =>
      at.verb('/api/track-and-trace/compare', at.town.people[by], { restaurantId: at.town.mine.id })
    await rows('delete from trace_comparisons')
    expect(await ask('otherOwner')).toBe('404 not_found')
    expect(await ask('owner')).toBe('202 ok')
    await awaitUntil(async () => (await rows('select from trace_comparisons')).length === 1)
  })
})

describe('a manifest', () => {
  const manifest = async (orderId: string, by: keyof typeof at.town.people, language = 'en') => {
    const answer = await fetch(`${at.server.url}/api/orders/${orderId}/manifest`, {
      headers: { authorization: `Bearer ${at.town.people[by].token}`, 'accept-language': language },
    })
    return { status: answer.status, type: answer.headers.get('content-type'), bytes: await answer.arrayBuffer() }
  }

  it('is read by its driver, its restaurant and who looks after the law, in both languages, and that is kept', async () => {
    const { orderId } = await told()
    for (const by of ['driver', 'owner', 'staff', 'compliance', 'admin'] as const)
      for (const language of ['en', 'fr']) {
        const { status, type, bytes } = await manifest(orderId, by, language)
        expect([status, type]).toEqual([200, 'application/pdf'])
        expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
      }
    const read = await rows(`select count(*)::int as n from compliance_log where command = 'manifest.read'`)
    expect(read[0].n).toBe(10)
  })

  it('is its driver’s only as long as he carries it, and says the same hours whenever it is printed', async () => {
    const { orderId, deliveryId } = await told()
    await rows(`update trace_reports set confirmed_at = '2026-01-05T10:00:00Z' where order_id = $1`, orderId)
    await rows('update orders set promised_at = null where id = $1', orderId)
    const { driver } = at.town.people
    const call = { ...systemCall(boundApp(), 'test'), actor: { role: 'compliance' as const, restaurantIds: [] } }
    expect((await readManifest(call, { orderId })).delivery).toMatchObject({
      departsAt: new Date('2026-01-05T10:00:00Z'),
      arrivesAt: new Date('2026-01-05T10:45:00Z'),
    })
    expect((await manifest(orderId, 'driver')).status).toBe(200)
    for (const verb of ['arrived-pickup', 'picked-up', 'arrived', 'delivered'])
      expect(await at.verb(`/api/deliveries/${deliveryId}/${verb}`, driver)).toBe('200 ok')
    expect((await manifest(orderId, 'driver')).status).toBe(404)
    expect((await manifest(orderId, 'owner')).status).toBe(200)
  })

  it('is nobody else’s, and is none before the state has taken it', async () => {
    const { orderId } = await told()
    for (const by of ['otherDriver', 'otherOwner'] as const) expect((await manifest(orderId, by)).status).toBe(404)
    for (const by of ['customer', 'support'] as const) expect((await manifest(orderId, by)).status).toBe(403)
    const { orderId: food } = await at.accepted(at.town.mine.products[0] ?? '')
    expect((await manifest(food, 'owner')).status).toBe(409)
  })
})
