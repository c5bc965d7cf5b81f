import { cellOf } from '../../src/domain/surge/cell'
import { withClient } from '../../src/server/with-client'
import type { TestServer } from '../setup/server'
import { applying, askPapers } from './applications'
import { leaveBeer } from './beer-doors'
import { doors, orderBulk } from './bulk-orders'
import { goOnline } from './dispatching'
import { makeEstates } from './estate'
import { identityOf } from './identity'
import { inDays, putLicence } from './licences'
import { putOrder } from './order-rows'
import { drawPhoto } from './photos'
import { BEER_RULES, rulesInForce } from './rules'
import { CENTRE, type Town } from './town'

/** Something of everything, so that no page of the panel is empty: orders in every state that has a face of its own, people at work. */
export async function furnish(town: Town, server: TestServer): Promise<void> {
  const { people, api, sql } = town
  await leaveBeer(town)
  await askIdentity(town)
  await makeEstates(town)
  await orderBulk(town, { deliveries: doors(5), reference: 'Friday lunch' })
  await goOnline(town, people.driver)
  for (const status of ['placed', 'confirmed', 'preparing', 'ready', 'out_for_delivery', 'cancelled'] as const)
    await putOrder(town, { status })
  await putOrder(town, { status: 'out_for_delivery', delivery: 'failed', driver: people.otherDriver })
  await sql.query(`update orders set reason = 'out_of_stock' where status = 'cancelled'`)
  await sql.query(`update orders set closed_at = now() where status in ('delivered', 'cancelled')`)
  await api.post('/api/drivers/me/location', {
    token: people.driver.token,
    body: { positions: [{ lat: 4.055, lng: 9.705, heading: 90 }] },
  })
  await letSurge(town)
  await addDeadJob(server)
  await putApplications(town)
  await hangPicture(town)
  await fillWallet(town)
  await rulesInForce(town, BEER_RULES)
  await keepLicences(town)
  await traceSomething(town)
  const applicant = await town.person('driver')
  await sql.query(`update drivers set stage = 'review' where id = $1`, [applicant.driverId])
}

/** Deliveries that cost more around the centre; the schedule goes on from there with what waits in the town. */
export async function letSurge({ sql, marketId }: Town): Promise<void> {
  await sql.query('update markets set surge_enabled = true, surge_minimum_orders = 2 where id = $1', [marketId])
  await sql.query(
    `insert into surge_cells (market_id, cell, multiplier, demand, supply, shortage, since, until, looked_at)
     values ($1, $2, 13000, 6, 2.5, 0.58, now(), now() + interval '10 minutes', now())`,
    [marketId, cellOf(CENTRE)],
  )
}

/** Somebody's paper, for compliance to look at. */
async function askIdentity(town: Town): Promise<void> {
  const { status } = await identityOf(() => town).handIn(await town.person('customer'))
  if (status !== 201) throw new Error(`the paper was answered ${status}`)
}

/** In place of the estates' pictures, of which there is a row and no file. */
async function hangPicture({ api, sql, people }: Town): Promise<void> {
  await sql.query('delete from media')
  const form = new FormData()
  form.set(
    'file',
    new Blob([new Uint8Array(await drawPhoto({ width: 800, height: 500 }))], { type: 'image/jpeg' }),
    'plate.jpg',
  )
  form.set('_payload', JSON.stringify({ alt: 'A plate of ndolé' }))
  const answer = await api.post('/api/media', { token: people.owner.token, form })
  if (answer.status !== 201) throw new Error(`the picture was answered ${answer.status} ${answer.code}`)
}

/** One that is looked at, with a document to be checked, and one that waits. */
async function putApplications(town: Town): Promise<void> {
  await askPapers(town)
  const apply = applying(() => town)
  await apply.submitted()
  const { id } = await apply.submitted({ name: 'Poisson braisé de Bali' })
  await apply.verb(id, town.people.admin, 'review')
}

/** Own money that somebody paid in, credit that expires, a limit, and something sent to a friend. */
async function fillWallet({ api, sql, people }: Town): Promise<void> {
  const { rows } = await sql.query<{ id: string }>('select id from wallets where customer_id = $1', [
    people.customer.id,
  ])
  const wallet = `/api/wallets/${rows[0]?.id}`
  const { token } = people.admin
  await api.post(`${wallet}/pay-in`, { token, body: { amount: 25_000, reason: 'Receipt 4711' } })
  const credit = { amount: 2_000, expiresAt: '2100-01-01T00:00:00Z', reason: 'An order that came cold' }
  await api.post(`${wallet}/credit`, { token, body: credit })
  const limits = {
    dailyLimit: 10_000,
    monthlyLimit: 40_000,
    barredCategories: ['mains'],
    reason: 'Asked by the guardian',
  }
  await api.post(`${wallet}/limits`, { token, body: limits })
  const to = { to: people.otherCustomer.email, amount: 3_000 }
  const quoted = await api.post('/api/wallet/transfer/quote', { token: people.customer.token, body: to })
  const { id, recipient } = quoted.body
  const sent = await api.post('/api/wallet/transfer', { token: people.customer.token, body: { ...to, id, recipient } })
  if (sent.status !== 200) throw new Error(`the transfer was answered ${sent.status} ${sent.code}`)
}

/** One of each urgency, of the restaurant and of the platform. */
async function keepLicences(town: Town): Promise<void> {
  for (const days of [-3, 0, 5, 25, 50, 300]) await putLicence(town, { kind: 'food_licence', expiresOn: inDays(days) })
  await putLicence(town, { status: 'waiting', expiresOn: inDays(365) })
  await putLicence(town, { restaurantId: null, expiresOn: inDays(20) })
}

/** A job that has used up its attempts; no worker knows its task, so it stays where a second chance puts it. */
export async function addDeadJob({ database }: TestServer): Promise<void> {
  await withClient(database.workerUrl, async (client) => {
    const { rows } = await client.query(
      `select id from graphile_worker.add_job('water-the-plants', run_at := now() + interval '1 day')`,
    )
    await client.query(
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'There is no water.' where id = $1`,
      [rows[0].id],
    )
  })
}

/** Reports of every face, and a difference: the market itself traces nothing. */
async function traceSomething({ sql, mine, marketId }: Town): Promise<void> {
  for (const [place, kind, status, code, message] of [
    [10, 'delivery', 'confirmed', null, null],
    [11, 'completion', 'rejected', 'incomplete', 'vehicle_plate, phone'],
    [12, 'void', 'queued', null, 'HTTP 503'],
  ])
    await sql.query(
      `insert into trace_reports (id, order_id, market_id, restaurant_id, kind, status, provider, place, code, message, number, calls, confirmed_at)
       select gen_random_uuid(), id, $1, $2, $3, $4, 'metrc', $5, $6, $7, '0000000007', 2, case when $8 then now() + interval '3 seconds' end
       from orders where restaurant_id = $2 order by created_at limit 1`,
      [marketId, mine.id, kind, status, place, code, message, status === 'confirmed'],
    )
  await sql.query(
    `insert into trace_differences (id, market_id, restaurant_id, kind, status, subject, ours, theirs)
     values (gen_random_uuid(), $1, $2, 'quantity_differs', 'open', '1A4060300000000000000777', '8', '10')`,
    [marketId, mine.id],
  )
}
