import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { answered, openWaybill, Refused } from '../client'

/**
 * A guest who wants something particular: finds it on the menus nearby by what it is, orders it, and follows it to the door.
 *
 *     npx tsx examples/order-by-attribute.ts --url http://localhost:3000 --market douala --at 4.052,9.699 \
 *       --line "12 Rue Joss" --city Douala --category mains --where preparation=grilled [--language fr] [--follow]
 */
const { values: wish } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    market: { type: 'string', default: 'douala' },
    /** Latitude and longitude of the door. */
    at: { type: 'string', default: '4.052,9.699' },
    line: { type: 'string', default: '12 Rue Joss' },
    city: { type: 'string', default: 'Douala' },
    category: { type: 'string', default: 'mains' },
    /** `key=value`, as often as wanted. */
    where: { type: 'string', multiple: true, default: [] },
    phone: { type: 'string', default: '+237699000333' },
    language: { type: 'string', default: 'en' },
    follow: { type: 'boolean', default: false },
  },
})

const OVER = ['delivered', 'declined', 'cancelled', 'returned']
const language = wish.language === 'fr' ? 'fr' : 'en'
const waybill = openWaybill({ baseUrl: wish.url, language })
const [lat = Number.NaN, lng = Number.NaN] = wish.at.split(',').map(Number)
const address = { line1: wish.line, city: wish.city, lat, lng }

try {
  const token = await orderSomething()
  if (wish.follow) await follow(token)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(`Refused (${error.status} ${error.code}): ${error.message}`)
  process.exitCode = 1
}

/** What is on the menus nearby and answers to the wish. */
async function find() {
  const near = { market: wish.market, lat, lng, open: true, limit: 20 }
  const { docs: places } = answered(await waybill.GET('/api/catalog/restaurants', { params: { query: near } }))
  console.log(`Open nearby: ${places.map(({ name }) => name).join(', ') || 'nobody'}.`)
  const attr = Object.fromEntries(wish.where.map((pair) => pair.split('=', 2) as [string, string]))
  const query = { category: wish.category, facets: true, attr, limit: 200 }
  const found = answered(await waybill.GET('/api/products', { params: { query } }))
  if (!('products' in found)) throw new Error('A question of an app is answered with products.')
  for (const facet of found.facets ?? [])
    if (facet.values.length > 0)
      console.log(`${facet.label}: ${facet.values.map(({ label, count }) => `${label} (${count})`).join(', ')}`)
  const wanted = new Set(found.products.map(({ id }) => id))
  for (const { slug } of places) {
    const menu = answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params: { path: { slug } } }))
    const products = menu.categories.flatMap((category) => category.products)
    const product = products.find(({ id, availableNow }) => availableNow && wanted.has(id))
    if (product) return product
  }
  throw new Error('Nothing like that is to be had nearby.')
}

async function orderSomething(): Promise<string> {
  const product = await find()
  const said = product.attributes?.map(({ label, value, unit, words }) => {
    return `${label} ${words?.join(', ') ?? [value, unit].filter(Boolean).join(' ')}`
  })
  console.log(`Chosen: ${[product.name, ...(said ?? [])].join(' · ')}`)
  answered(await waybill.POST('/api/cart/add', { body: { productId: product.id, quantity: 1 } }))
  const quote = answered(await waybill.POST('/api/cart/quote', { body: { address } }))
  console.log(`To pay: ${inWords(quote.total)}, there by ${quote.eta}.`)
  const contact = { name: 'Aïcha Ngono', phone: wish.phone }
  const body = { address, contact, payment: { method: 'cash' as const } }
  const order = answered(await waybill.POST('/api/orders', { body }))
  console.log(`Order ${order.number} is ${order.status}: ${wish.url}/track/${order.trackingToken}`)
  return order.trackingToken
}

async function follow(token: string): Promise<void> {
  for (let told = ''; ; await pause(1_000)) {
    const { status, driver } = answered(await waybill.GET('/api/track/{token}', { params: { path: { token } } }))
    const news = driver ? `${status}, with ${driver.name}` : status
    if (news !== told) console.log(`Now: ${news}`)
    if (OVER.includes(status)) return
    told = news
  }
}

/** Minor units to a price that people read. */
function inWords({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0))
}
