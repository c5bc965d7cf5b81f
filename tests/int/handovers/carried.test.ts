import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { codeChallenge } from '../../../src/domain/handovers/handover-code'
import { forgetHandoverPictures } from '../../../src/jobs/forget-handover-pictures'
import { told } from '../../factories/ask'
import { clearStreets, confirmedOrder, drive, goOnline, offerTo } from '../../factories/dispatching'
import {
  beerAtDoor,
  DOOR_RULES,
  GOOD_ID,
  handoversOf,
  MINOR_ID,
  qualify,
  signature,
  tellDoor,
} from '../../factories/door'
import { BEER_RULES, identified, regulated, rulesInForce } from '../../factories/rules'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let customer: Person

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  customer = await town.person('customer')
  await identified(town, customer)
})

beforeEach(() => clearStreets(town))

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Work {
  offers: { orderId: string; door: object | null }[]
  deliveries: { id: string; door: object | null }[]
}
const workOf = async ({ token }: Person) => (await town.api.get<Work>('/api/drivers/me/offers', { token })).body
const asked = { idCheck: true, signature: true, photo: false, code: false, leastAge: 21, inPerson: true }

describe('beer that only a qualified driver may carry', () => {
  beforeAll(async () => {
    await rulesInForce(town, BEER_RULES)
    await qualify(town, town.people.otherDriver)
  })

  const beer = async () => confirmedOrder(town, { customer, productId: await regulated(town, 'alcohol') })

  it('is offered to the one who is, though another is nearer and has waited longer', async () => {
    const { driver, otherDriver } = town.people
    await goOnline(town, driver)
    await goOnline(town, otherDriver, { lat: 4.055, lng: 9.705 })
    const orderId = await beer()
    expect((await offerTo(town, otherDriver, orderId)).orderId).toBe(orderId)
    expect((await workOf(driver)).offers).toEqual([])
  })

  it('waits where nobody is, and is offered as soon as somebody comes on duty who is', async () => {
    const { driver, otherDriver } = town.people
    await goOnline(town, driver)
    const orderId = await beer()
    const meal = await confirmedOrder(town)
    await offerTo(town, driver, meal)
    const { rows } = await town.sql.query(
      'select from offers f join deliveries d on d.id = f.delivery_id where d.order_id = $1',
      [orderId],
    )
    expect(rows).toHaveLength(0)
    await goOnline(town, otherDriver)
    await offerTo(town, otherDriver, orderId)
  })

  it('is not assigned by hand to one who is not, with what he lacks', async () => {
    const { driver, otherDriver, admin } = town.people
    const orderId = await beer()
    const { rows } = await town.sql.query<{ id: string }>('select id from deliveries where order_id = $1', [orderId])
    const assign = ({ driverId }: Person) =>
      town.api.post(`/api/deliveries/${rows[0]?.id}/assign`, {
        token: admin.token,
        body: { driverId, reason: 'The nearest' },
      })
    const refused = await assign(driver)
    expect([refused.status, refused.code]).toEqual([422, 'driver_unqualified'])
    expect(refused.body).toMatchObject({ errors: [{ data: { missing: ['age', 'identity', 'driving_licence'] } }] })
    expect((await assign(otherDriver)).status).toBe(200)
  })

  it('is neither taken nor picked up by one who is so no more since it was offered to him', async () => {
    const { otherDriver } = town.people
    const licenceEnds = (day: string) =>
      town.sql.query('update driver_papers set expires_on = $2 where driver_id = $1', [otherDriver.driverId, day])
    const tell = async (path: string) => told(await town.api.post(path, { token: otherDriver.token, body: {} }))
    await goOnline(town, otherDriver)
    const orderId = await beer()
    const { id } = await offerTo(town, otherDriver, orderId)
    await licenceEnds('2020-01-01')
    expect(await tell(`/api/offers/${id}/accept`)).toBe('422 driver_unqualified')
    await licenceEnds('2099-12-31')
    const deliveryId = await drive(town, otherDriver, orderId, ['arrived-pickup'])
    await licenceEnds('2020-01-01')
    expect(await tell(`/api/deliveries/${deliveryId}/picked-up`)).toBe('422 driver_unqualified')
    await licenceEnds('2099-12-31')
    expect(await tell(`/api/deliveries/${deliveryId}/picked-up`)).toBe('200 ok')
  })
})

describe('what a door will ask', () => {
  beforeAll(() => rulesInForce(town, DOOR_RULES))

  it('is told to the driver with the offer and with what he carries, and to the customer before', async () => {
    const { driver } = town.people
    await goOnline(town, driver)
    const orderId = await confirmedOrder(town, { customer, productId: await regulated(town, 'alcohol') })
    await offerTo(town, driver, orderId)
    expect((await workOf(driver)).offers).toMatchObject([{ orderId, door: asked }])
    const deliveryId = await drive(town, driver, orderId, ['arrived-pickup', 'picked-up', 'arrived'])
    expect((await workOf(driver)).deliveries).toMatchObject([{ id: deliveryId, door: asked }])
    const tracked = () =>
      town.api.get<{ door: object | null }>(`/api/orders/${orderId}/tracking`, { token: customer.token })
    expect((await tracked()).body).toMatchObject({ door: asked, handoverCode: null })
    await tellDoor(town, deliveryId, 'delivered', { proof: { idCheck: GOOD_ID, signature: await signature() } })
    expect((await tracked()).body.door).toBeNull()
  })

  it('is nothing for a meal', async () => {
    const { driver } = town.people
    await goOnline(town, driver)
    await offerTo(town, driver, await confirmedOrder(town))
    expect((await workOf(driver)).offers).toMatchObject([{ door: null }])
  })

  it('is a code for the eyes of the customer and of whoever has his link, and never of the driver', async () => {
    const [age, door] = DOOR_RULES
    await rulesInForce(town, [
      { ...age },
      { ...door, idCheck: false, signature: false, code: true },
    ] as typeof DOOR_RULES)
    const { driver, support } = town.people
    const { orderId, deliveryId } = await beerAtDoor(town)
    const code = boundApp().phoneCodes.codeOf(codeChallenge(deliveryId))
    const { rows } = await town.sql.query<{ token: string }>(
      'select tracking_token as token from orders where id = $1',
      [orderId],
    )
    const byLink = await town.api.get(`/api/track/${rows[0]?.token}`)
    expect(byLink.body).toMatchObject({ door: { code: true }, handoverCode: code })
    for (const { token } of [driver, support])
      expect((await town.api.get(`/api/orders/${orderId}/tracking`, { token })).body.handoverCode).toBeNull()
    expect(JSON.stringify(await workOf(driver))).not.toContain(code)
    await rulesInForce(town, DOOR_RULES)
  })
})

describe('a refusal at the door', () => {
  it('is told to the house at once', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    await tellDoor(town, deliveryId, 'delivered', { proof: { idCheck: MINOR_ID, signature: await signature() } })
    const { rows } = await town.sql.query<{ data: object }>(
      `select data from events where name = 'handover.refused' and data->>'orderId' = $1`,
      [orderId],
    )
    expect(rows).toMatchObject([{ data: { deliveryId, code: 'below_minimum_age' } }])
  })
})

describe('a signature whose time is over', () => {
  it('is deleted, file and all, unless a court wants it; what was found stays', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    await tellDoor(town, deliveryId, 'delivered', { proof: { idCheck: GOOD_ID, signature: await signature() } })
    const [{ signature_id: id } = { signature_id: '' }] = await handoversOf(town, orderId)
    const kept = async () => (await town.sql.query('select from documents where id = $1', [id])).rows.length
    const run = () => forgetHandoverPictures.run(boundApp(), {})
    await run()
    expect(await kept()).toBe(1)
    await town.sql.query(`
      alter table handovers disable trigger append_only;
      update handovers set files_until = now() - interval '1 day' where files_until is not null;
      alter table handovers enable trigger append_only`)
    const { rows } = await town.sql.query<{ id: string }>('select customer_id as id from orders where id = $1', [
      orderId,
    ])
    for (const held of [orderId, deliveryId, rows[0]?.id]) {
      await town.sql.query(
        `insert into compliance_holds (id, about, about_id, reason, placed_at) values (gen_random_uuid(), 'subject', $1, 'A case', now())`,
        [held],
      )
      await run()
      expect(await kept(), 'held').toBe(1)
      await town.sql.query('update compliance_holds set lifted_at = now()')
    }
    await run()
    expect(await kept()).toBe(0)
    const app = boundApp()
    await expect.poll(() => app.storage.get(`documents/${id}/sealed.bin`), { timeout: 20_000 }).toBeUndefined()
    expect(await handoversOf(town, orderId)).toMatchObject([{ result: 'completed', of_age: true }])
  })
})
