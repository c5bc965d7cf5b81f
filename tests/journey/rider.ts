import { answered, openWaybill, type Waybill } from '../../client'
import { awaitUntil } from '../setup/await-until'

/** The driver's app: signs in and goes on duty. */
export async function goOnDuty(
  url: string,
  { email, password, position }: { email: string; password: string; position: { lat: number; lng: number } },
): Promise<Waybill> {
  const door = openWaybill({ baseUrl: url })
  const { accessToken } = answered(await door.POST('/api/auth/login', { body: { email, password } }))
  const app = openWaybill({ baseUrl: url, accessToken: () => accessToken })
  answered(await app.POST('/api/drivers/me/online', { body: { position } }))
  return app
}

/** Tells where it is, as an app does all along (who is silent for a minute is asked nothing), and takes the offer when it comes. @returns the delivery */
export async function takeOffer(app: Waybill, position: { lat: number; lng: number }): Promise<string> {
  const offered = async () => {
    answered(await app.POST('/api/drivers/me/location', { body: { positions: [position] } }))
    return answered(await app.GET('/api/drivers/me/offers')).offers
  }
  const [offer] = await awaitUntil(
    async () => {
      const offers = await offered()
      return offers.length > 0 && offers
    },
    { timeout: 60_000, interval: 1_000 },
  )
  if (!offer) throw new Error('An offer that was there is gone.')
  answered(await app.POST('/api/offers/{id}/accept', { params: { path: { id: offer.id } } }))
  return offer.deliveryId
}

/** Brings an assigned order to the door, where it is paid in cash. */
export async function deliver(app: Waybill, id: string): Promise<void> {
  const params = { path: { id } }
  answered(await app.POST('/api/deliveries/{id}/arrived-pickup', { params }))
  answered(await app.POST('/api/deliveries/{id}/picked-up', { params }))
  answered(await app.POST('/api/deliveries/{id}/arrived', { params }))
  answered(await app.POST('/api/deliveries/{id}/delivered', { params, body: { cashCollected: true, proof: {} } }))
}
