import type { Pool } from 'pg'
import { anyListUrl, type Condition, listUrl } from '../src/admin/lists/list-url'

export interface MeasuredRequest {
  readonly name: string
  readonly as: 'admin' | 'support' | 'compliance' | 'owner'
  readonly path: string
  /** The API answers it and no view asks it: it is measured, and no verdict depends on it. */
  readonly unoffered?: true
}

/** What the requests are about: rows that are there at any size. */
interface Subject {
  number: string
  orderId: string
  restaurantId: string
  marketId: string
  contactName: string
  phone: string
  day: string
  dayAfter: string
}

const MARKET = 'douala'

/** The last delivered order of one of the owner's restaurants, and what is known of it. */
async function findSubject(sql: Pool): Promise<Subject> {
  const { rows } = await sql.query<Subject>(`
    select o.number, o.id as "orderId", o.restaurant_id as "restaurantId", o.market_id as "marketId", o.contact_name as "contactName",
      o.contact_phone as phone, (date_trunc('day', o.created_at))::text as day, (date_trunc('day', o.created_at) + interval '1 day')::text as "dayAfter"
    from orders o join markets m on m.id = o.market_id join users_rels w on w.restaurants_id = o.restaurant_id
      join users u on u.id = w.parent_id and u.email = 'owner.${MARKET}@demo.test'
    where m.slug = '${MARKET}' and o.status = 'delivered' order by o.created_at desc limit 1`)
  if (!rows[0]) throw new Error('no order was delivered')
  return rows[0]
}

/** Of each: the rows as the API gives them, and the panel's page with them. */
const lists = (subject: Subject): Record<string, readonly Condition[]> => ({
  'status: returned': [['status', 'in', ['returned']]],
  'status: delivered': [['status', 'in', ['delivered']]],
  'one restaurant': [['restaurant', 'in', [subject.restaurantId]]],
  'one restaurant, cancelled': [
    ['restaurant', 'in', [subject.restaurantId]],
    ['status', 'in', ['cancelled']],
  ],
  'one market, returned': [
    ['market', 'in', [subject.marketId]],
    ['status', 'in', ['returned']],
  ],
  'one day': [
    ['createdAt', 'greater_than_equal', new Date(subject.day).toISOString()],
    ['createdAt', 'less_than', new Date(subject.dayAfter).toISOString()],
  ],
  'a telephone': [['contactPhone', 'like', subject.phone]],
})

const api = (panelUrl: string): string => panelUrl.replace('/admin/collections/', '/api/')
const more = (url: string, pairs: string): string => `${url}${url.includes('?') ? '&' : '?'}${pairs}`

/** What the desk, a restaurant's owner and compliance read all day. */
export async function volumeRequests(sql: Pool): Promise<MeasuredRequest[]> {
  const subject = await findSubject(sql)
  const all = anyListUrl('orders', [])
  const admin = (name: string, path: string): MeasuredRequest => ({ name, as: 'admin', path })
  const owner = (name: string, path: string): MeasuredRequest => ({ name, as: 'owner', path })
  const found = encodeURIComponent(subject.number.slice(-6))
  const sorted = ['number', 'status', '-total', 'total', '-updatedAt', 'createdAt'].map((sort) =>
    admin(`list, sorted ${sort}`, more(api(all), `sort=${sort}&limit=25`)),
  )
  return [
    admin('list', api(all)),
    admin('list, page', all),
    ...Object.entries(lists(subject)).flatMap(([name, conditions]) => [
      admin(`list, ${name}`, api(listUrl('orders', conditions))),
    ]),
    // No index serves it: the panel finds names by its search.
    ...Object.entries({ 'one name': subject.contactName, 'a name of nobody': 'Zzyzx Nobody' }).map(
      ([what, name]): MeasuredRequest => ({
        ...admin(`list, ${what}`, api(listUrl('orders', [['contactName', 'like', name]]))),
        unoffered: true,
      }),
    ),
    admin('list, one restaurant, page', listUrl('orders', [['restaurant', 'in', [subject.restaurantId]]])),
    admin('list, searched by number', more(api(all), `where[number][like]=${found}`)),
    admin('list, searched by number, page', more(all, `search=${found}`)),
    ...sorted,
    admin('list, page 400 (offset 9,975)', more(api(all), 'page=400&limit=25')),
    admin('list, page 5,000 (offset 124,975)', more(api(all), 'page=5000&limit=25')),
    owner('owner: list', api(all)),
    owner('owner: list, page', all),
    owner('owner: list, cancelled', api(listUrl('orders', [['status', 'in', ['cancelled']]]))),
    owner('owner: list, sorted -total', more(api(all), 'sort=-total&limit=25')),
    admin('order', `${api(all)}/${subject.orderId}?depth=1`),
    admin('order, page', `${all}/${subject.orderId}`),
    owner('owner: order, page', `${all}/${subject.orderId}`),
    admin('deliveries', '/api/deliveries'),
    admin('events of orders', '/api/order-events'),
    admin('dispatch board', `/api/dispatch/board?market=${MARKET}`),
    admin('dashboard: operations', '/api/dashboards/operations'),
    owner('dashboard: restaurant', '/api/dashboards/restaurant'),
    { name: 'dashboard: support', as: 'support', path: '/api/dashboards/support' },
    { name: 'dashboard: compliance', as: 'compliance', path: '/api/dashboards/compliance' },
    admin('search: number', `/api/search?q=${found}`),
    admin('search: name', `/api/search?q=${encodeURIComponent(subject.contactName)}`),
    admin('search: telephone', `/api/search?q=${encodeURIComponent(subject.phone)}`),
    owner('owner: search: name', `/api/search?q=${encodeURIComponent(subject.contactName)}`),
    { name: 'bell: support', as: 'support', path: '/api/bell' },
    owner('bell: owner', '/api/bell'),
  ]
}
