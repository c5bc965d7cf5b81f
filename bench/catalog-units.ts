import type pg from 'pg'
import { CENTRE, MARKET } from './catalog-rows'
import { BEGINNINGS, QUERIES } from './catalog-words'
import type { Unit } from './shoppers'

/** Of all restaurants, those that everybody looks at. */
const POPULAR = 100
const CATEGORIES = ['mains', 'sides', 'desserts', 'drinks']

/** What customers who look around ask for, each call one unit. */
export async function catalogUnits(url: string, sql: pg.Pool): Promise<Record<string, Unit>> {
  const { rows } = await sql.query<{ slug: string }>(
    `select slug from restaurants where slug like 'bench-%' order by id limit $1`,
    [POPULAR],
  )
  const etags = new Map<string, string>()
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, { headers })
    await response.arrayBuffer()
    if (response.status >= 400) throw new Error(`${path} answered ${response.status}`)
    return response
  }
  const menuOf = (slug: string) => `/api/catalog/restaurants/${slug}/menu`
  for (const { slug } of rows) etags.set(slug, (await get(menuOf(slug))).headers.get('etag') ?? '')
  let turn = 0
  const next = <T>(all: readonly T[]): T => all[turn++ % all.length] as T
  const somewhere = () => {
    const at = (centre: number) => (centre + (Math.random() - 0.5) * CENTRE.spread).toFixed(5)
    return `lat=${at(CENTRE.lat)}&lng=${at(CENTRE.lng)}`
  }
  const cards = `/api/catalog/restaurants?market=${MARKET}`
  const search = (q: string) => `/api/catalog/search?market=${MARKET}&q=${encodeURIComponent(q)}`
  const searches = Object.entries(QUERIES).map(([kind, words]): [string, Unit] => [
    `search near, ${kind}`,
    async () => void (await get(`${search(next(words))}&${somewhere()}`)),
  ])
  return {
    menu: async () => void (await get(menuOf(next(rows).slug))),
    'menu, ETag known': async () => {
      const { slug } = next(rows)
      await get(menuOf(slug), { 'if-none-match': etags.get(slug) ?? '' })
    },
    'menu, just changed': async () => {
      const { slug } = next(rows)
      await sql.query(
        `insert into catalog_changes (topic, subject) select 'menu:' || id, id from restaurants where slug = $1`,
        [slug],
      )
      await get(menuOf(slug))
    },
    'cards near': async () => void (await get(`${cards}&${somewhere()}`)),
    'cards near, open': async () => void (await get(`${cards}&${somewhere()}&open=true`)),
    ...Object.fromEntries(searches),
    'search anywhere, a word': async () => void (await get(search(next(QUERIES['a word'])))),
    'products by category, with facets': async () =>
      void (await get(`/api/products?category=${next(CATEGORIES)}&facets=true&limit=25`)),
    suggest: async () => void (await get(`/api/catalog/suggest?market=${MARKET}&q=${next(BEGINNINGS)}`)),
  }
}
