import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { releaseScheduledOrders } from '../../../src/jobs/release-scheduled-orders'
import { placeOrder } from '../../factories/orders'
import { type RuleBlock, regulated, rulesInForce } from '../../factories/rules'
import { noonSlot, orderFor, takeLaterOrders } from '../../factories/slots'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let customer: Person
let flower: string

const LIMIT: RuleBlock = {
  blockType: 'purchase_limit',
  goods: ['cannabis_flower'],
  enabled: true,
  most: 28.5,
  unit: 'g',
  hours: 24,
  measures: [{ goods: 'cannabis_flower', attribute: 'net_weight', factor: 1 }],
}

// Without a worker: the job runs when a test says so.
beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
  await takeLaterOrders(town, 50)
  flower = await regulated(town, 'cannabis_flower', { attributes: { net_weight: 20 } })
})

beforeEach(async () => {
  customer = await town.person('customer')
  await rulesInForce(town, [LIMIT])
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** Ordered so many days ago for tomorrow at noon. */
async function orderedBefore(days: number): Promise<string> {
  const { from } = await noonSlot(town)
  const { status, body } = await orderFor<{ id: string }>(town, from, { token: customer.token, productId: flower })
  expect(status).toBe(201)
  await town.sql.query(`update orders set created_at = created_at - make_interval(days => $2) where id = $1`, [
    body.id,
    days,
  ])
  return body.id
}

const wake = (ids: string[]) =>
  town.sql.query(`update orders set sleeps_until = now() - interval '1 second' where id = any($1)`, [ids])
const release = () => releaseScheduledOrders.run(boundApp(), {})
const stored = async (ids: string[]) =>
  (
    await town.sql.query<{ status: string; reason: string | null; requirements: object | null }>(
      'select status, reason, requirements from orders where id = any($1) order by status::text',
      [ids],
    )
  ).rows

describe('a limit', () => {
  it('is not passed by orders of many days for one: what comes last of them ends', async () => {
    const ids = [await orderedBefore(4), await orderedBefore(2)]
    await wake(ids)
    await release()
    expect(await stored(ids)).toMatchObject([{ status: 'cancelled', reason: 'against_rules' }, { status: 'placed' }])
    expect((await placeOrder(town, { customer, productId: flower })).code).toBe('purchase_limit')
  })

  it('does not hold what comes today against what comes another day', async () => {
    const early = await orderedBefore(2)
    await orderedBefore(0)
    await wake([early])
    await release()
    expect(await stored([early])).toMatchObject([{ status: 'placed' }])
  })

  it('counts an order whose payment failed while it may still be paid', async () => {
    const { body } = await placeOrder(town, { customer, productId: flower })
    await town.sql.query(`update orders set status = 'payment_failed' where id = $1`, [body.id])
    expect((await placeOrder(town, { customer, productId: flower })).code).toBe('purchase_limit')
  })
})

describe('an order for later', () => {
  it('asks of its driver and its door what the version asks that let it go', async () => {
    const id = await orderedBefore(0)
    expect(await stored([id])).toMatchObject([{ status: 'scheduled', requirements: null }])
    await rulesInForce(town, [
      LIMIT,
      { blockType: 'handover_evidence', goods: ['cannabis_flower'], enabled: true, idCheck: true },
    ])
    await wake([id])
    await release()
    expect(await stored([id])).toMatchObject([{ status: 'placed', requirements: { handover: { idCheck: true } } }])
  })
})
