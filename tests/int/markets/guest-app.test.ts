import { afterAll, beforeAll, expect, it } from 'vitest'
import { answered, openWaybill } from '../../../client'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { startGuest } from '../../journey/guest'
import { deliver } from '../../journey/rider'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

it('lets the example’s guest find, order and follow to the door, in a process that knows the typed client alone', async () => {
  const appOf = (token: string) => openWaybill({ baseUrl: server.url, accessToken: () => token })
  const { owner, driver, admin } = town.people
  const [kitchen, rider, desk] = [appOf(owner.token), appOf(driver.token), appOf(admin.token)]
  answered(await rider.POST('/api/drivers/me/online', { body: { position: CENTRE } }))
  const at = `${CENTRE.lat},${CENTRE.lng}`
  await town.sql.query(`update restaurants set stage = 'suspended' where id = $1`, [town.other.id])
  const guest = startGuest(server.url, { market: 'testville', category: 'mains', at })
  try {
    expect(await guest.says('Open nearby')).toBe('Open nearby: Mine.')
    expect(await guest.says('Chosen')).toBe('Chosen: Ndole')
    const [number = ''] = /TST-\d+-\d+/.exec(await guest.says('Order')) ?? []
    const { rows } = await town.sql.query('select id from orders where number = $1', [number])
    const params = { path: { id: String(rows[0]?.id) } }
    answered(await kitchen.POST('/api/orders/{id}/accept', { params, body: { prepMinutes: 10 } }))
    answered(await kitchen.POST('/api/orders/{id}/preparing', { params }))
    answered(await kitchen.POST('/api/orders/{id}/ready', { params }))
    const found = await town.sql.query('select id from deliveries where order_id = $1', [params.path.id])
    const delivery = String(found.rows[0]?.id)
    const { driverId = '' } = driver
    const assigned = { params: { path: { id: delivery } }, body: { driverId, reason: 'near' } }
    answered(await desk.POST('/api/deliveries/{id}/assign', assigned))
    await deliver(rider, delivery)
    await guest.says('Now: delivered')
    expect(await guest.ended).toBe(0)
  } finally {
    guest.stop()
  }
})
