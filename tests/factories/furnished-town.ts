import { withClient } from '../../src/server/with-client'
import type { TestServer } from '../setup/server'
import { goOnline } from './dispatching'
import { makeEstates } from './estate'
import { putOrder } from './order-rows'
import { drawPhoto } from './photos'
import type { Town } from './town'

/** Something of everything, so that no page of the panel is empty: orders in every state that has a face of its own, people at work. */
export async function furnish(town: Town, server: TestServer): Promise<void> {
  const { people, api, sql } = town
  await makeEstates(town)
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
  await addDeadJob(server)
  await hangPicture(town)
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
