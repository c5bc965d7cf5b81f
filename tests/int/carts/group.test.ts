import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallOptions } from '../../factories/api'
import { ADDRESS, makeTown, PASSWORD, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Who = Pick<CallOptions, 'token' | 'cartToken'>

interface Line {
  id: string
  productId: string
  quantity: number
  for?: string
  member?: string
}

interface Group {
  shareToken: string
  locked: boolean
  ownerName: string
  members: { id: string; name: string }[]
  you: string
  memberId: string | null
  lines: Line[]
  subtotal: number
  token?: string
}

const guest = (): Who => ({ cartToken: randomBytes(24).toString('base64url') })
const open = async (who: Who, name = 'Ada') =>
  (await town.api.post<Group>('/api/cart/group', { ...who, body: { name } })).body
const at = ({ shareToken }: Group, path = '') => `/api/group-carts/${shareToken}${path}`
const read = async (group: Group, who: Who) => (await town.api.get<Group>(at(group), who)).body
const join = (group: Group, who: Who, name: string) =>
  town.api.post<Group>(at(group, '/join'), { ...who, body: { name } })
const add = (group: Group, who: Who, productId: string | undefined, quantity = 1) =>
  town.api.post<Group>(at(group, '/lines'), { ...who, body: { productId, quantity } })
const lock = (who: Who, locked = true) => town.api.post<Group>('/api/cart/group/lock', { ...who, body: { locked } })
const order = (who: Who) =>
  town.api.post<{ id: string }>('/api/orders', {
    ...who,
    body: { address: ADDRESS, payment: { method: 'cash' }, contact: { name: 'Ada', phone: '+237699000333' } },
  })
const eaters = ({ lines }: Pick<Group, 'lines'>) => lines.map((line) => [line.for, line.productId, line.quantity])

describe('a cart that many fill', () => {
  it('is filled by guests and customers who have the link, and ordered by whose it is', async () => {
    const ada = await town.person('customer')
    const [rice, fish] = town.mine.products
    await town.api.post('/api/cart/add', { ...ada, body: { productId: rice, quantity: 1 } })
    const group = await open(ada)
    expect(group).toMatchObject({ ownerName: 'Ada', you: 'owner', locked: false, members: [] })

    const ben = guest()
    expect((await read(group, ben)).you).toBe('stranger')
    expect((await add(group, ben, rice)).code).toBe('forbidden')
    expect((await join(group, ben, 'Ben')).body.you).toBe('member')
    const eve = await town.person('customer')
    await join(group, eve, 'Eve')
    await add(group, ben, rice, 2)
    const { body: filled } = await add(group, eve, fish)
    // The same product for two people is two lines: each eats his own.
    expect(eaters(filled)).toEqual([
      ['Ada', rice, 1],
      ['Ben', rice, 2],
      ['Eve', fish, 1],
    ])
    const own = await town.api.get<{ lines: Line[]; subtotal: number }>('/api/cart', ada)
    expect([eaters(own.body), own.body.subtotal]).toEqual([eaters(filled), filled.subtotal])

    expect((await order(ada)).code).toBe('group_open')
    expect((await lock(ada)).body.locked).toBe(true)
    expect((await add(group, ben, fish)).code).toBe('group_locked')
    expect((await join(group, guest(), 'Late')).code).toBe('group_locked')
    const quote = await town.api.post<{ lines: Line[] }>('/api/cart/quote', { ...ada, body: { address: ADDRESS } })
    expect(eaters(quote.body)).toEqual(eaters(filled))
    const placed = await order(ada)
    expect(placed.status).toBe(201)

    const kitchen = await town.api.get<{ orders: { id: string; lines: { name: string; for: string | null }[] }[] }>(
      `/api/kitchen?restaurant=${town.mine.id}`,
      town.people.owner,
    )
    const ticket = kitchen.body.orders.find(({ id }) => id === placed.body.id)
    expect(ticket?.lines.map((line) => line.for)).toEqual(['Ada', 'Ben', 'Eve'])
    expect((await town.api.get(at(group), ben)).code).toBe('not_found')
  })

  it('lets each change what is theirs, and the owner everything', async () => {
    const [ada, ben, eve] = [guest(), guest(), guest()]
    const [rice] = town.mine.products
    const group = await open(ada)
    await join(group, ben, 'Ben')
    await join(group, eve, 'Eve')
    const { body } = await add(group, ben, rice)
    const line = body.lines[0]
    const put = (who: Who, quantity: number) =>
      town.api.call<Group>('PUT', at(group, `/lines/${line?.id}`), { ...who, body: { quantity } })
    const remove = (who: Who) => town.api.call<Group>('DELETE', at(group, `/lines/${line?.id}`), who)
    expect((await put(eve, 9)).code).toBe('not_found')
    expect((await remove(eve)).code).toBe('not_found')
    expect(eaters((await put(ben, 3)).body)).toEqual([['Ben', rice, 3]])
    // The owner's own calls mean the owner's own lines, others' by their id.
    const mine = { ...ada, body: { productId: rice, quantity: 1 } }
    expect((await town.api.call('PUT', '/api/cart/update', mine)).code).toBe('not_found')
    const theirs = { ...ada, body: { productId: rice, quantity: 1, lineId: line?.id } }
    expect(eaters((await town.api.call<Group>('PUT', '/api/cart/update', theirs)).body)).toEqual([['Ben', rice, 1]])
    expect((await remove(ben)).body.lines).toEqual([])
  })

  it('gives a guest who comes without anything a token of their own', async () => {
    const group = await open(guest())
    const { body, headers } = await join(group, {}, 'Ben')
    expect(headers.get('x-cart-token')).toBe(body.token)
    const ben = { cartToken: body.token }
    expect((await read(group, ben)).memberId).toBe(body.members[0]?.id)
    const renamed = await join(group, ben, 'Benjamin')
    expect(renamed.body.members).toEqual([{ id: body.members[0]?.id, name: 'Benjamin' }])
  })

  it('holds so many lines of one, and one restaurant', async () => {
    const [ada, ben] = [guest(), guest()]
    const group = await open(ada)
    await join(group, ben, 'Ben')
    expect((await add(group, ben, await town.product())).status).toBe(200)
    expect((await add(group, ben, town.other.products[0])).code).toBe('other_restaurant')
    for (let n = 1; n < 10; n++) expect((await add(group, ben, await town.product())).status).toBe(200)
    expect((await add(group, ben, await town.product())).code).toBe('group_full')
  })

  it('counts two who add at once', async () => {
    const ada = guest()
    const group = await open(ada)
    const people = await Promise.all(
      ['Ben', 'Eve', 'Ian', 'Una'].map(async (name) => {
        const who = guest()
        await join(group, who, name)
        return who
      }),
    )
    await Promise.all(people.map((who) => add(group, who, town.mine.products[0])))
    expect((await read(group, ada)).lines).toHaveLength(4)
  })

  it('keeps what is in it when its link is taken back', async () => {
    const [ada, ben] = [guest(), guest()]
    const group = await open(ada)
    await join(group, ben, 'Ben')
    await add(group, ben, town.mine.products[0])
    const { body } = await town.api.call<{ lines: Line[] }>('DELETE', '/api/cart/group', ada)
    expect(body.lines.map((line) => [line.for, line.member])).toEqual([[undefined, undefined]])
    expect((await town.api.get(at(group), ben)).code).toBe('not_found')
    expect((await lock(ada)).code).toBe('not_found')
    expect((await order(ada)).status).toBe(201)
  })

  it('is the account’s, link and all, when its owner signs in', async () => {
    const [ada, ben] = [guest(), guest()]
    const group = await open(ada)
    await join(group, ben, 'Ben')
    await add(group, ben, town.mine.products[0])
    const { email, token } = await town.person('customer')
    await town.api.post('/api/auth/login', { ...ada, body: { email, password: PASSWORD } })
    expect(await read(group, { token })).toMatchObject({ you: 'owner', lines: [{ for: 'Ben' }] })
  })

  it('is begun anew by its owner alone when it has expired', async () => {
    const [ada, ben] = [guest(), guest()]
    const group = await open(ada)
    await join(group, ben, 'Ben')
    await add(group, ben, town.mine.products[0])
    await town.sql.query(`update carts set expires_at = now() - interval '1 minute' where share_token = $1`, [
      group.shareToken,
    ])
    expect((await add(group, ben, town.mine.products[0])).code).toBe('cart_expired')
    await town.api.post('/api/cart/add', { ...ada, body: { productId: town.mine.products[0], quantity: 1 } })
    expect((await town.api.get(at(group), ben)).code).toBe('not_found')
    expect((await order(ada)).status).toBe(201)
  })
})
