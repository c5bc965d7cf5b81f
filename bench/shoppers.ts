import { randomUUID } from 'node:crypto'
import { DEMO_PASSWORD } from '../seed/demo/people'

const MARKET = 'douala'

interface Restaurant {
  slug: string
  lat: number
  lng: number
  products: string[]
}

/** What one hand of the closed loop does again and again; each call is one unit. */
export type Unit = (hand: number) => Promise<void>

const CASH = { method: 'cash' }
const WALLET = { method: 'wallet' }
const CARD = { method: 'card', paymentMethodId: 'pm_card_visa' }
/** Minor units, for as many orders as anybody measures. */
const PLENTY = 1_000_000_000

/** People of the demo who order and pay in different ways, and others who only look. */
export async function openShoppers(url: string, hands: number) {
  const call = async (
    method: string,
    path: string,
    options: { token?: string; body?: unknown; etag?: string; key?: string } = {},
  ) => {
    const { token, body, etag, key } = options
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(etag && { 'if-none-match': etag }),
        ...(key && { 'idempotency-key': key }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    if (response.status >= 400) throw new Error(`${method} ${path} answered ${response.status} ${text.slice(0, 300)}`)
    return { json: text ? JSON.parse(text) : undefined, etag: response.headers.get('etag') ?? undefined }
  }

  const list = `/api/catalog/restaurants?market=${MARKET}&open=true&limit=20`
  const menuOf = (slug: string) => `/api/catalog/restaurants/${slug}/menu`
  const restaurants: Restaurant[] = []
  const etags = new Map<string, string | undefined>()
  for (const { slug, lat, lng } of (await call('GET', list)).json.docs) {
    const { json, etag } = await call('GET', menuOf(slug))
    etags.set(slug, etag)
    const products = json.categories.flatMap((category: { products: { id: string; availableNow: boolean }[] }) =>
      category.products.filter(({ availableNow }) => availableNow).map(({ id }) => id),
    )
    if (products.length >= 3) restaurants.push({ slug, lat, lng, products })
  }
  const tokens = await Promise.all(
    Array.from({ length: hands }, async (_, hand) => {
      const body = { email: `customer${hand + 1}.${MARKET}@demo.test`, password: DEMO_PASSWORD }
      return (await call('POST', '/api/auth/login', { body })).json.accessToken as string
    }),
  )
  let turn = 0
  const next = (): Restaurant => {
    const restaurant = restaurants[turn++ % restaurants.length]
    if (!restaurant) throw new Error('the demo has no restaurants')
    return restaurant
  }

  const order =
    (payment: object): Unit =>
    async (hand) => {
      const { lat, lng, products } = next()
      const token = tokens[hand]
      const first = turn % (products.length - 2)
      for (const productId of products.slice(first, first + 3))
        await call('POST', '/api/cart/add', { token, body: { productId, quantity: 1 } })
      const address = { line1: '1 Rue Joss', city: 'Douala', quarter: 'Bonanjo', landmark: 'Poste', lat, lng }
      await call('POST', '/api/cart/quote', { token, body: { address } })
      await call('POST', '/api/orders', { token, key: randomUUID(), body: { address, payment } })
    }
  const menu: Unit = async () => {
    await call('GET', menuOf(next().slug))
  }
  const menuKnown: Unit = async () => {
    const { slug } = next()
    await call('GET', menuOf(slug), { etag: etags.get(slug) })
  }
  const restaurantList: Unit = async () => {
    await call('GET', list)
  }
  /** As the office does with cash that people bring. */
  const fillWallets = async () => {
    const login = { email: 'admin@demo.test', password: DEMO_PASSWORD }
    const admin = (await call('POST', '/api/auth/login', { body: login })).json.accessToken as string
    const body = { amount: PLENTY, reason: 'To be measured' }
    for (const token of tokens) {
      const { json } = await call('GET', '/api/wallet', { token })
      await call('POST', `/api/wallets/${json.docs[0].id}/pay-in`, { token: admin, key: randomUUID(), body })
    }
  }
  return {
    order: order(CASH),
    orderByWallet: order(WALLET),
    orderByCard: order(CARD),
    fillWallets,
    menu,
    menuKnown,
    restaurantList,
  }
}
