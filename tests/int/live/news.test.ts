import { describe, expect, it } from 'vitest'
import { withClient } from '../../../src/server/with-client'
import { putOrder } from '../../factories/order-rows'
import type { Ear } from '../../factories/sockets'
import { liveSuite, untilHeard } from './live-suite'

const live = liveSuite()

describe('who is there', () => {
  it('is told by support’s room of what went wrong', async () => {
    const desk = await live.ears('/support', { token: live.town.people.support.token })
    const declined = await putOrder(live.town, { status: 'placed' })
    const failing = await putOrder(live.town, { status: 'out_for_delivery', delivery: 'at_dropoff' })
    await live.verb(declined.orderId, 'decline')
    const { token } = live.town.people.driver
    await live.town.api.post(`/api/deliveries/${failing.deliveryId}/failed`, { token, body: { reason: 'nobody home' } })
    await untilHeard(desk, 2)
    expect(desk.heard.map(({ event, payload }) => [event, payload.subject, payload.orderId, payload.reason])).toEqual([
      ['escalations', 'order', declined.orderId, 'because'],
      ['escalations', 'delivery', failing.orderId, 'nobody home'],
    ])
  })

  it('is told, as administrator and nobody else, of work that failed for good, once for each time', {
    timeout: 60_000,
  }, async () => {
    const admin = await live.ears('/admin', { token: live.town.people.admin.token })
    const support = await live.ears('/admin', { token: live.town.people.support.token })
    const spec = [
      { task: 'run-dispatch', payload: { marketId: '01991b00-0000-7000-8000-000000000009' }, max_attempts: 1 },
    ]
    const { rows } = await withClient(live.server.database.appUrl, (client) =>
      client.query('select jobs.enqueue($1::jsonb) as ids', [JSON.stringify(spec)]),
    )
    const alerts = (ear: Ear) =>
      ear.heard.filter(({ event }) => event === 'system-alerts').map(({ payload }) => payload)
    await expect.poll(() => alerts(admin), { timeout: 30_000 }).toHaveLength(1)
    expect(alerts(admin)).toMatchObject([
      { kind: 'job_failed', jobId: rows[0].ids[0], task: 'run-dispatch', error: expect.stringContaining('not_found') },
    ])
    const { token } = live.town.people.admin
    await live.town.api.post(`/api/jobs/${rows[0].ids[0]}/retry`, { token })
    await expect.poll(() => alerts(admin), { timeout: 30_000, message: 'in vain' }).toHaveLength(2)
    expect(alerts(support)).toEqual([])
  })

  it('is told that numbers have changed, once for many changes and in the rooms concerned', async () => {
    const ticks: Record<string, number> = { mine: 0, other: 0, admin: 0 }
    const { owner, otherOwner, admin } = live.town.people
    const listeners = {
      mine: await live.ears('/restaurant', { token: owner.token }),
      other: await live.ears('/restaurant', { token: otherOwner.token }),
      admin: await live.ears('/admin', { token: admin.token }),
    }
    const { orderId } = await putOrder(live.town, { status: 'placed' })
    // What happened before this test may still be in the pause.
    await live.verb(orderId, 'accept')
    await expect.poll(() => listeners.mine.ticks(), { timeout: 10_000 }).toBeGreaterThan(0)
    for (const [name, ear] of Object.entries(listeners)) ticks[name] = ear.ticks()
    for (const name of ['preparing', 'ready']) await live.verb(orderId, name)
    await expect.poll(() => listeners.mine.ticks(), { timeout: 10_000 }).toBe((ticks.mine ?? 0) + 1)
    await expect.poll(() => listeners.admin.ticks(), { timeout: 10_000 }).toBe((ticks.admin ?? 0) + 1)
    expect(listeners.other.ticks()).toBe(ticks.other)
  })
})
