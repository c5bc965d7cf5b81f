import { setTimeout as pause } from 'node:timers/promises'
import { answered, openWaybill, Refused } from '../client'

/**
 * An app in a page: a guest looks around, fills a cart, asks what it costs, orders, and follows the order to the door.
 *
 *     npm run demo                                                  # in another terminal
 *     npx tsx examples/order-as-guest.ts [http://localhost:3000] [--no-follow]
 */
const [baseUrl = 'http://localhost:3000'] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const follows = !process.argv.includes('--no-follow')
const waybill = openWaybill({ baseUrl })

const HOME = {
  line1: '12 Rue Joss',
  city: 'Douala',
  quarter: 'Bonanjo',
  landmark: 'face à la Poste',
  lat: 4.052,
  lng: 9.699,
}
const GUEST = { name: 'Aïcha Ngono', phone: '+237699000333' }
const OVER = ['delivered', 'declined', 'cancelled', 'returned']

try {
  const order = await orderSomething()
  if (follows) await follow(order.trackingToken)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(`Refused (${error.status} ${error.code}): ${error.message}`)
  process.exitCode = 1
}

async function orderSomething() {
  const query = { market: 'douala', open: true, lat: HOME.lat, lng: HOME.lng, limit: 5 }
  const { docs } = answered(await waybill.GET('/api/catalog/restaurants', { params: { query } }))
  const [place] = docs
  if (!place) throw new Error('Nobody nearby is open.')
  console.log(`${docs.length} places are open nearby; the nearest is ${place.name}, ${place.etaMinutes} minutes away.`)

  const params = { path: { slug: place.slug } }
  const menu = answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params }))
  const dishes = menu.categories.flatMap(({ products }) => products).filter(({ availableNow }) => availableNow)
  for (const { id: productId } of dishes.slice(0, 2))
    answered(await waybill.POST('/api/cart/add', { body: { productId, quantity: 1 } }))

  const quote = answered(await waybill.POST('/api/cart/quote', { body: { address: HOME, tip: 300 } }))
  console.log(`${quote.lines.map(({ name }) => name).join(' and ')}: ${inWords(quote.total)}, there by ${quote.eta}.`)

  const body = { address: HOME, contact: GUEST, payment: { method: 'cash' as const }, tip: 300 }
  const order = answered(await waybill.POST('/api/orders', { body }))
  console.log(`Order ${order.number} is ${order.status}. Anybody may watch: ${baseUrl}/track/${order.trackingToken}`)
  return order
}

async function follow(token: string): Promise<void> {
  for (let told = ''; ; await pause(2_000)) {
    const { status, driver, eta } = answered(await waybill.GET('/api/track/{token}', { params: { path: { token } } }))
    const news = [status, driver && `with ${driver.name}`, eta && `expected ${eta}`].filter(Boolean).join(', ')
    if (news !== told) console.log(news)
    if (OVER.includes(status)) return
    told = news
  }
}

/** Minor units to a price that people read. */
function inWords({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0))
}
