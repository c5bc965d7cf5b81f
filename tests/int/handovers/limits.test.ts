import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clearStreets, confirmedOrder, drive, goOnline } from '../../factories/dispatching'
import { tellDoor } from '../../factories/door'
import { putLicence } from '../../factories/licences'
import { regulated, rulesInForce } from '../../factories/rules'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(() => clearStreets(town))

afterAll(async () => {
  await town.close()
  await server.stop()
})

describe('a vehicle', () => {
  const assign = async (orderId: string) => {
    const { rows } = await town.sql.query<{ id: string }>('select id from deliveries where order_id = $1', [orderId])
    const body = { driverId: town.people.driver.driverId, reason: 'On his way' }
    return town.api.post(`/api/deliveries/${rows[0]?.id}/assign`, { token: town.people.admin.token, body })
  }

  it('is given no more than it may carry, with what it carries already', async () => {
    const flower = await regulated(town, 'cannabis_flower', { price: 1_000 })
    await rulesInForce(town, [{ blockType: 'vehicle_value', goods: ['cannabis_flower'], enabled: true, most: 2_500 }])
    const order = async (quantity: number, productId = flower) =>
      confirmedOrder(town, { customer: await town.person('customer'), productId, quantity })
    expect((await assign(await order(2))).status).toBe(200)
    const refused = await assign(await order(1))
    expect([refused.status, refused.code]).toEqual([403, 'vehicle_value'])
    expect(refused.body).toMatchObject({ errors: [{ data: { decisions: [{ lift: { by: 'another_driver' } }] } }] })
    const { rows } = await town.sql.query(
      `select facts->>'carried' as carried, outcome from compliance_log where command = 'rules.vehicle_value' and outcome = 'refused'`,
    )
    expect(rows).toEqual([{ carried: '2000', outcome: 'refused' }])
    expect((await assign(await order(1, town.mine.products[0]))).status).toBe(200)
  })
})

describe('the licence of a seller', () => {
  it('is asked again at the counter: what was sold under it does not leave when it has ended', async () => {
    const beer = await regulated(town, 'alcohol')
    await rulesInForce(town, [
      { blockType: 'licence_valid', goods: ['alcohol'], enabled: true, paper: 'alcohol_licence' },
    ])
    const licence = await putLicence(town)
    const endsOn = (day: string | null) =>
      town.sql.query(`update licences set expires_on = $2 where id = $1`, [licence, day])
    await goOnline(town, town.people.driver)
    const orderId = await confirmedOrder(town, { productId: beer })
    const deliveryId = await drive(town, town.people.driver, orderId, ['arrived-pickup'])
    await endsOn('2020-12-31')
    const pickUp = () => town.api.post(`/api/deliveries/${deliveryId}/picked-up`, { token: town.people.driver.token })
    const refused = await pickUp()
    expect([refused.status, refused.code]).toEqual([403, 'licence_missing'])
    await endsOn(null)
    expect((await pickUp()).status).toBe(200)
  })
})

describe('the hours of delivery', () => {
  it('are asked at the door where nothing else is', async () => {
    const beer = await regulated(town, 'alcohol')
    const never = { week: Array.from({ length: 7 }, () => []), special: [] }
    const always = { ...never, week: never.week.map(() => [{ opens: '00:00', closes: '24:00' }]) }
    const hours = { blockType: 'delivery_hours', goods: ['alcohol'], enabled: true, hours: always, keepsHolidays: true }
    await rulesInForce(town, [hours])
    await goOnline(town, town.people.driver)
    const orderId = await confirmedOrder(town, { productId: beer })
    const deliveryId = await drive(town, town.people.driver, orderId, ['arrived-pickup', 'picked-up', 'arrived'])
    // It has become late on the way: as of now nothing is delivered here for some days.
    const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10))
    await town.sql.query('update markets set holidays = $1 where id = $2', [
      JSON.stringify(days.map((date) => ({ date, spans: [] }))),
      town.marketId,
    ])
    const answer = await tellDoor(town, deliveryId, 'delivered', {})
    expect([answer.status, answer.code]).toEqual([403, 'outside_delivery_hours'])
  })
})
