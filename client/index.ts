import createClient, { type Client } from 'openapi-fetch'
import { type CartPocket, carriesCart } from './carries-cart'
import { namesIntents } from './names-intents'
import type { paths } from './schema'
import { toSearch } from './to-search'

export { type Answered, answered, Refused } from './answered'
export { type Menu, mergeMenu } from './merge-menu'
export type { components, paths } from './schema'

/** Every call of the API by its path, with what goes in and what comes out known to the compiler. */
export type Waybill = Client<paths>

interface Settings {
  /** Such as `https://waybill.example.com`. */
  baseUrl: string
  /** Language of messages and names; English unless told. */
  language?: 'en' | 'fr'
  /** Asked before each call, so that a renewed token is used at once. */
  accessToken?: () => string | undefined | Promise<string | undefined>
  /** Where a guest's cart token is kept; in memory unless told. */
  cart?: CartPocket
  fetch?: (request: Request) => Promise<Response>
}

/**
 * A client of Waybill: signs its calls, keeps a guest's cart, and names each change with an `Idempotency-Key` of its own.
 * @example
 * const waybill = openWaybill({ baseUrl: 'http://localhost:3000' })
 * const { docs } = answered(await waybill.GET('/api/catalog/restaurants', { params: { query: { market: 'douala' } } }))
 */
export function openWaybill({ baseUrl, language = 'en', accessToken, cart = {}, fetch }: Settings): Waybill {
  const waybill = createClient<paths>({ baseUrl, fetch, querySerializer: toSearch })
  waybill.use(carriesCart(cart), namesIntents, {
    async onRequest({ request }) {
      if (!request.headers.has('accept-language')) request.headers.set('Accept-Language', language)
      const token = await accessToken?.()
      if (token) request.headers.set('Authorization', `Bearer ${token}`)
      return request
    },
  })
  return waybill
}
