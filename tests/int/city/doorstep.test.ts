import { afterAll, beforeAll, expect, it } from 'vitest'
import { answered } from '../../../client'
import type { Opener } from '../../../seed/city/door-papers'
import { handOver } from '../../../seed/city/hand-over'
import { CityLog } from '../../../seed/city/log'
import { receiveReturns } from '../../../seed/city/receive-returns'
import type { City, Town as CityTown } from '../../../seed/city/town'
import { Api } from '../../../seed/play/api'
import { simulatedAddress } from '../../../seed/play/caller'
import { VirtualClock } from '../../../seed/play/clock'
import { readDeliveryStatus, readWork } from '../../../seed/play/driver-work'
import { makeMove } from '../../../seed/play/make-move'
import { seededRandom } from '../../../seed/play/random'
import { Session } from '../../../seed/play/session'
import { clearStreets } from '../../factories/dispatching'
import { beerAtDoor, DOOR_RULES, handoversOf } from '../../factories/door'
import { rulesInForce } from '../../factories/rules'
import { makeTown, PASSWORD, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let city: City
let here: CityTown

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  const now = new Date()
  const log = new CityLog(() => now)
  const clock = new VirtualClock({ factor: 1, origin: now, anchor: now })
  const api = new Api(server.url, log.metrics)
  let addresses = 7_000
  const over = new AbortController().signal
  city = { api, clock, over, daybook: log, newAddress: () => simulatedAddress(++addresses) } as Partial<City> as City
  const waiting = new Map<string, string>()
  here = { slug: 'north-miami', locale: 'en', random: seededRandom(5), waiting } as Partial<CityTown> as CityTown
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const signedIn = ({ email }: Person) => new Session(city.api, { email, password: PASSWORD }, city.newAddress(), {})

/** What the city's driver does at a door that this one opens. */
async function atDoorOf(opener: Opener) {
  await clearStreets(town)
  const { orderId, deliveryId } = await beerAtDoor(town)
  const session = signedIn(town.people.driver)
  const { deliveries } = await readWork(city, session)
  const delivery = deliveries.find(({ id }) => id === deliveryId)
  if (!delivery) throw new Error('the driver has nothing in hand')
  const { rows } = await town.sql.query<{ token: string }>('select tracking_token as token from orders where id = $1', [
    orderId,
  ])
  here.waiting.set(orderId, rows[0]?.token ?? '')
  const status = await handOver(
    city,
    here,
    {
      session,
      move: (from, to, call) =>
        makeMove({
          from,
          to,
          ask: async () => answered(await call()),
          read: () => readDeliveryStatus(city, session, deliveryId),
        }),
    },
    delivery,
    opener,
  )
  return { status, orderId, deliveryId, session }
}

it('shows the server what the door asks for, signature, picture and code too, and hands over', async () => {
  const [age, door] = DOOR_RULES
  await rulesInForce(town, [age, { ...door, photo: true, code: true }] as typeof DOOR_RULES)
  const { status, orderId } = await atDoorOf('customer')
  expect(status).toBe('delivered')
  const [handed, ...more] = await handoversOf(town, orderId)
  expect(more).toEqual([])
  expect(handed).toMatchObject({ result: 'completed', of_age: true, age_by: 'birth_date', code_matches: true })
  expect([handed?.signature_id, handed?.photo_id]).not.toContain(null)
})

it('takes beer back from a minor, and the kitchen receives it line by line', async () => {
  await rulesInForce(town, DOOR_RULES)
  const { status, orderId, deliveryId, session } = await atDoorOf('minor')
  expect(status).toBe('failed')
  await town.api.post(`/api/deliveries/${deliveryId}/returned`, { token: town.people.driver.token, body: {} })
  expect(await readDeliveryStatus(city, session, deliveryId)).toBe('returning')
  const kitchen = { id: town.mine.id } as CityTown['kitchens'][number]
  await receiveReturns(city, here, { kitchen, staff: signedIn(town.people.staff) })
  expect(await readDeliveryStatus(city, session, deliveryId)).toBe('returned')
  expect(await handoversOf(town, orderId)).toMatchObject([
    { result: 'refused', code: 'below_minimum_age', of_age: false },
    { result: 'failed', cause: 'under_age' },
    { result: 'returned', lines: [{ restock: 1, waste: 0, by: 'stock' }] },
  ])
})

it('says what was wrong with the document', async () => {
  const { orderId } = await atDoorOf('expired')
  expect(await handoversOf(town, orderId)).toMatchObject([
    { result: 'refused', code: 'handover_evidence', lacks: ['valid_document'] },
    { result: 'failed', cause: 'document_expired' },
  ])
})
