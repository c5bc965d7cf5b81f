import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { startBenchServer } from './bench-server'

interface Wish {
  method?: 'GET' | 'POST'
  body?: unknown
  headers?: Record<string, string>
}

interface Heard {
  /** What came over the wire: status line, headers and body. */
  bytes: number
  headers: NodeJS.Dict<string | string[]>
  text: string
}

/** How a phone asks: what it lets be left out. */
interface Manner {
  name: string
  packed: boolean
  lean: boolean
}

const MANNERS: readonly Manner[] = [
  { name: 'plain', packed: false, lean: false },
  { name: 'packed', packed: true, lean: false },
  { name: 'packed, fields and deltas', packed: true, lean: true },
]

const MARKET = 'douala'
const HOME = {
  line1: '1 Rue Joss',
  city: 'Douala',
  quarter: 'Bonanjo',
  landmark: 'face à la Poste',
  lat: 4.052,
  lng: 9.699,
}

/** Bytes from the server to a phone, per step of an order, as each manner of asking makes them. `--url` asks a running demo. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } })
  const server = values.url ? undefined : await startBenchServer()
  try {
    const url = values.url ?? server?.url ?? ''
    const columns: [string, Record<string, number>][] = []
    for (const manner of MANNERS) columns.push([manner.name, await journey(url, manner)])
    const steps = Object.keys(columns[0]?.[1] ?? {})
    console.table(
      Object.fromEntries(
        steps.map((step) => [step, Object.fromEntries(columns.map(([name, bytes]) => [name, bytes[step]]))]),
      ),
    )
  } finally {
    await server?.stop()
  }
}

/** Browse, read a menu, look again, fill the cart, ask the price, order, look five times where it is. */
async function journey(url: string, { packed, lean }: Manner): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {}
  let cartToken: string | undefined
  const hear = async (step: string, path: string, wish: Wish = {}) => {
    const heard = await call(url + path, {
      ...wish,
      headers: {
        ...(packed && { 'accept-encoding': 'gzip' }),
        ...(cartToken && { 'x-cart-token': cartToken }),
        ...wish.headers,
      },
    })
    bytes[step] = (bytes[step] ?? 0) + heard.bytes
    return heard
  }
  const plain = async (path: string) => JSON.parse((await call(url + path, {})).text)

  const list = `/api/catalog/restaurants?market=${MARKET}&open=true&lat=${HOME.lat}&lng=${HOME.lng}`
  await hear('browse', lean ? `${list}&fields=etaMinutes,deliveryFee` : list)
  const { slug } = (await plain(list)).docs[0]
  const whole = `/api/catalog/restaurants/${slug}/menu`
  // Names and prices alone: pictures, descriptions and attributes come when somebody looks at a product.
  const menu = lean ? `${whole}?fields=` : whole
  const first = await hear('menu', menu)
  const known = await plain(menu)
  await hear('menu again', menu, lean ? { headers: { 'if-none-match': String(first.headers.etag) } } : {})
  const products = known.categories.flatMap((category: { products: { id: string; availableNow: boolean }[] }) =>
    category.products.filter(({ availableNow }) => availableNow),
  )
  for (const { id: productId } of products.slice(0, 3)) {
    const { headers } = await hear('cart', '/api/cart/add', { method: 'POST', body: { productId, quantity: 1 } })
    cartToken ??= headers['x-cart-token']?.toString()
  }
  await hear('quote', '/api/cart/quote', { method: 'POST', body: { address: HOME } })
  const order = await hear('order', '/api/orders', {
    method: 'POST',
    body: { address: HOME, contact: { name: 'Guest', phone: '+237699000333' }, payment: { method: 'cash' } },
    headers: { 'idempotency-key': randomUUID() },
  })
  await hear('menu, something sold', lean ? `${menu}&since=${known.version}` : menu)
  const { trackingToken } = JSON.parse(order.text)
  for (let look = 0; look < 5; look++) await hear('track, 5 looks', `/api/track/${trackingToken}`)
  bytes.all = Object.values(bytes).reduce((sum, each) => sum + each, 0)
  return bytes
}

/** One call on a connection of its own, so that what came over it is this answer and nothing else. */
function call(url: string, { method = 'GET', body, headers = {} }: Wish): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      agent: false,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    }
    const asking = request(url, options, async (response) => {
      const packed = await buffer(response)
      const text = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(packed) : packed).toString()
      if ((response.statusCode ?? 500) >= 400) return reject(new Error(`${method} ${url} answered ${text}`))
      resolve({ bytes: response.socket.bytesRead, headers: response.headers, text })
    })
    asking.once('error', reject)
    asking.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

await main()
