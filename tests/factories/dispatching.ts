import { awaitUntil } from '../setup/await-until'
import { placeOrder } from './orders'
import { CENTRE, type Person, type Town } from './town'

/** Nobody on duty and nothing left to deliver, so that the next law begins with an empty street. */
export async function clearStreets({ sql }: Town): Promise<void> {
  // All at once, while no dispatch is under way: it would offer what it saw before.
  await sql.query(`
    select pg_advisory_xact_lock(hashtextextended('dispatch:' || id, 0)) from markets;
    update deliveries set status = 'cancelled', closed_at = now() where closed_at is null;
    update offers set status = 'withdrawn', closed_at = now() where closed_at is null;
    update drivers set online = false, online_since = null, idle_since = null`)
}

export async function goOnline({ api }: Town, driver: Person, position = CENTRE): Promise<void> {
  const answer = await api.post('/api/drivers/me/online', { token: driver.token, body: { position } })
  if (answer.status !== 200) throw new Error(`going online answered ${answer.status}`)
}

/** An order that its restaurant has accepted, so that dispatch looks for a driver at once. */
export async function confirmedOrder(town: Town, options: Parameters<typeof placeOrder>[1] = {}): Promise<string> {
  const { body } = await placeOrder(town, options)
  await town.api.post(`/api/orders/${body.id}/accept`, { token: town.people.owner.token, body: { prepMinutes: 1 } })
  return body.id
}

/** Names tell drivers apart: the town's driver is Ana Ndi, the other one Bob Eto. */
export async function nameDrivers({ sql, people }: Town): Promise<void> {
  await sql.query(`update drivers set display_name = 'Ana Ndi' where id = $1`, [people.driver.driverId])
  await sql.query(`update drivers set display_name = 'Bob Eto' where id = $1`, [people.otherDriver.driverId])
}

interface Offer {
  id: string
  deliveryId: string
  orderId: string
}

/** The driver's open offer for an order, as soon as there is one. */
export function offerTo({ api }: Town, driver: Person, orderId: string): Promise<Offer> {
  return awaitUntil(
    async () => {
      const { body } = await api.get<{ offers: Offer[] }>('/api/drivers/me/offers', { token: driver.token })
      return body.offers.find((offer) => offer.orderId === orderId)
    },
    { timeout: 20_000, interval: 50 },
  )
}

/** Takes the order to the given step of its delivery, its kitchen in time. */
export async function drive(town: Town, driver: Person, orderId: string, verbs: readonly string[]): Promise<string> {
  const { api, people } = town
  const { id, deliveryId } = await offerTo(town, driver, orderId)
  const steps: [string, string, object?][] = [
    [`/api/offers/${id}/accept`, driver.token],
    [`/api/orders/${orderId}/ready`, people.owner.token],
    ...verbs.map((verb): [string, string] => [`/api/deliveries/${deliveryId}/${verb}`, driver.token]),
  ]
  for (const [path, token] of steps) {
    const answer = await api.post(path, { token, body: { reason: 'nobody home' } })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.code}`)
  }
  return deliveryId
}
