import { expect, it } from 'vitest'
import { noonSlot, orderFor, takeLaterOrders } from '../../factories/slots'
import { makeTown } from '../../factories/town'
import { startChildServer } from '../../setup/child-server'
import { createTestDatabase } from '../../setup/database'
import { lockWaiters, openSuperuser } from '../process/queue'
import { findBreaches } from '../torture/laws'

it('hands an order to its kitchen once, though the worker that began was killed in the middle', async () => {
  const database = await createTestDatabase()
  const api = await startChildServer(database, { WAYBILL_ROLE: 'api' })
  const town = await makeTown({ url: api.url, database, stop: async () => undefined })
  const sql = openSuperuser(database)
  await takeLaterOrders(town)
  const { body } = await orderFor<{ id: string }>(town, (await noonSlot(town)).from)
  await sql.query(`update orders set sleeps_until = now() - interval '1 second'`)
  const holder = await sql.connect()
  await holder.query('begin')
  await holder.query('select from orders for update')

  const first = await startChildServer(database, { WAYBILL_ROLE: 'worker' })
  await expect.poll(() => lockWaiters(sql), { timeout: 30_000 }).toBeGreaterThan(0)
  await first.kill()
  await holder.query('rollback')
  holder.release()
  const second = await startChildServer(database, { WAYBILL_ROLE: 'worker' })
  const status = async () => (await sql.query('select status from orders where id = $1', [body.id])).rows[0].status
  await expect.poll(status, { timeout: 40_000 }).toBe('placed')
  expect(await findBreaches(town.sql)).toEqual([])

  for (const each of [second, api]) await each.kill()
  await sql.end()
  await town.close()
  await database.drop()
}, 120_000)
