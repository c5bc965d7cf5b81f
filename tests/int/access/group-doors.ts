import type { Town } from '../../factories/town'
import type { Door, Knock } from './door'
import type { RoleName } from './matrix'

const SHOPPERS = ['guest', 'customer'] as const
const CART = 'a-cart-for-the-group-doors'

/** Somebody else's cart, which the knocker has joined; a guest by the token of `CART`. */
async function joined({ api, people }: Town, role: RoleName): Promise<{ link: string; options: Knock['options'] }> {
  const opened = await api.post<{ shareToken: string }>('/api/cart/group', {
    token: people.otherCustomer.token,
    body: { name: 'Ada' },
  })
  const link = `/api/group-carts/${opened.body.shareToken}`
  const options = role === 'guest' ? { cartToken: CART } : { token: people.customer.token }
  await api.post(`${link}/join`, { ...options, body: { name: 'Ben' } })
  return { link, options: role === 'guest' ? { cartToken: CART } : {} }
}

const onGroup =
  (path: string, body?: (town: Town) => object): Door['own'] =>
  async (town, role) => {
    const { link, options } = await joined(town, role)
    return { path: link + path, options: { ...options, ...(body && { body: body(town) }) } }
  }

const onLine =
  (body?: object): Door['own'] =>
  async (town, role) => {
    const { link, options } = await joined(town, role)
    const who = role === 'guest' ? options : { token: town.people.customer.token }
    const { body: cart } = await town.api.post<{ lines: { id: string; member?: string }[]; memberId: string }>(
      `${link}/lines`,
      { ...who, body: { productId: town.mine.products[0], quantity: 1 } },
    )
    const mine = cart.lines.find(({ member }) => member === cart.memberId)
    return { path: `${link}/lines/${mine?.id}`, options: { ...options, ...(body && { body }) } }
  }

const onOwn =
  (path: string, body?: object): Door['own'] =>
  async ({ api, people }, role) => {
    const options = role === 'guest' ? { cartToken: CART } : {}
    const who = role === 'guest' ? options : { token: people.customer.token }
    await api.post('/api/cart/group', { ...who, body: { name: 'Ada' } })
    return { path, options: { ...options, ...(body && { body }) } }
  }

/** A cart that many fill by a link. */
export const GROUP_DOORS: Record<string, Door> = {
  'post /api/cart/group': { roles: SHOPPERS, own: onOwn('/api/cart/group', { name: 'Ada' }) },
  'post /api/cart/group/lock': { roles: SHOPPERS, own: onOwn('/api/cart/group/lock', { locked: true }) },
  'delete /api/cart/group': { roles: SHOPPERS, own: onOwn('/api/cart/group') },
  'get /api/group-carts/:shareToken': { roles: SHOPPERS, own: onGroup('') },
  'post /api/group-carts/:shareToken/join': { roles: SHOPPERS, own: onGroup('/join', () => ({ name: 'Ben' })) },
  'post /api/group-carts/:shareToken/lines': {
    roles: SHOPPERS,
    own: onGroup('/lines', ({ mine }) => ({ productId: mine.products[0], quantity: 1 })),
  },
  'put /api/group-carts/:shareToken/lines/:lineId': { roles: SHOPPERS, own: onLine({ quantity: 2 }) },
  'delete /api/group-carts/:shareToken/lines/:lineId': { roles: SHOPPERS, own: onLine() },
}
