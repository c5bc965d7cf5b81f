import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UserRole } from '../../../src/domain/identity/roles'
import type { SearchHit } from '../../../src/queries/search/search-hit'
import { type OrderRows, putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let mine: OrderRows
let theirs: OrderRows

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  mine = await putOrder(town, { status: 'placed' })
  theirs = await putOrder(town, { status: 'placed', restaurant: town.other, customer: town.people.otherCustomer })
  const { sql } = town
  await sql.query(
    `update orders set number = 'TST-261121-0042', contact_name = 'Étienne N''Dolé', contact_phone = '+237699112233' where id = $1`,
    [mine.orderId],
  )
  await sql.query(
    `update orders set number = 'TST-261121-0043', contact_name = 'Étienne Ngo-Bell', contact_phone = '+13055550142' where id = $1`,
    [theirs.orderId],
  )
  await sql.query(`update restaurants set name = 'Chez Ndolé' where id = $1`, [town.mine.id])
  await sql.query(`update restaurants set name = 'L’Ndolé d’Or 100%' where id = $1`, [town.other.id])
  await sql.query(`update users set full_name = 'Zoé Ndolé', phone = '+237699445566' where id = $1`, [
    town.people.customer.id,
  ])
  await sql.query(`update drivers set display_name = 'Paul Ndolé' where id = $1`, [town.people.driver.driverId])
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Who = keyof Town['people']

async function search(who: Who, q: string): Promise<SearchHit[]> {
  const { body, status } = await town.api.get<{ docs: SearchHit[] }>(`/api/search?q=${encodeURIComponent(q)}`, {
    token: town.people[who].token,
  })
  expect(status).toBe(200)
  return body.docs
}

const ids = (hits: SearchHit[]) => hits.map(({ kind, id }) => `${kind} ${id}`).sort()
const order = (rows: OrderRows) => `order ${rows.orderId}`

describe('who finds what', () => {
  const everything = () => [
    order(mine),
    `restaurant ${town.mine.id}`,
    `restaurant ${town.other.id}`,
    `driver ${town.people.driver.driverId}`,
    `person ${town.people.customer.id}`,
  ]

  it.each(['admin', 'support'] as const)('lets %s find everything of a name', async (who) => {
    expect(ids(await search(who, 'ndolé'))).toEqual(everything().sort())
  })

  it('shows compliance no restaurants, which have no page there', async () => {
    expect(ids(await search('compliance', 'ndolé'))).toEqual(
      everything()
        .filter((hit) => !hit.startsWith('restaurant'))
        .sort(),
    )
  })

  it.each(['owner', 'staff'] as const)(
    'lets %s find orders and restaurants of their own, and nobody else',
    async (who) => {
      expect(ids(await search(who, 'ndolé'))).toEqual([order(mine), `restaurant ${town.mine.id}`].sort())
      expect(ids(await search(who, 'TST-261121'))).toEqual([order(mine)])
      expect(await search(who, '3055550142')).toEqual([])
      expect(await search(who, 'Zoé')).toEqual([])
      expect(await search(who, '+237699445566')).toEqual([])
    },
  )

  it('shows an owner without a restaurant nothing', async () => {
    const nobody = await town.person('owner')
    const { body } = await town.api.get('/api/search?q=ndole', { token: nobody.token })
    expect(body).toEqual({ docs: [] })
  })

  it.each(['owner', 'otherOwner', 'staff', 'support', 'compliance', 'admin'] as const)(
    'shows %s only what the collections show them',
    async (who) => {
      const page = { order: 'orders', restaurant: 'restaurants', driver: 'drivers', person: 'users' } as const
      for (const q of ['ndole', 'etienne', 'TST', '699', 'test', 'customer']) {
        for (const { kind, id } of await search(who, q)) {
          const read = await town.api.get(`/api/${page[kind]}/${id}`, { token: town.people[who].token })
          expect([kind, read.status]).toEqual([kind, 200])
        }
      }
    },
  )

  it.each(['customer', 'driver'] as const)('is closed to a %s', async (role: UserRole) => {
    const answer = await town.api.get('/api/search?q=ndole', { token: town.people[role].token })
    expect([answer.status, answer.code]).toEqual([403, 'forbidden'])
  })
})

describe('how people name things', () => {
  it.each(['Étienne N’Dolé', 'etienne ndole', 'NDOLE ETIENNE', 'tienn', 'nd et'])('finds a person by %s', async (q) => {
    expect(ids(await search('owner', q))).toContain(order(mine))
  })

  it('takes a hyphen for a space', async () => {
    expect(ids(await search('admin', 'ngo bell'))).toContain(order(theirs))
    expect(ids(await search('admin', 'ngo-bell'))).toContain(order(theirs))
  })

  it.each(['+237 699 11 22 33', '00237699112233', '0699 11 22 33', '699-11-22-33', '(+237) 699112233', '112233'])(
    'finds a telephone written %s',
    async (q) => {
      expect(ids(await search('admin', q))).toEqual([order(mine)])
    },
  )

  it.each(['TST-261121-0042', 'tst 261121 42', 'tst26112142', '121-0042', '0042'])(
    'finds an order by %s',
    async (q) => {
      expect(ids(await search('admin', q))).toEqual([order(mine)])
    },
  )

  it('finds an account by the beginning of its address', async () => {
    const { id, email } = town.people.customer
    expect(ids(await search('support', email.toUpperCase().slice(0, -5)))).toEqual([`person ${id}`])
  })

  it('forgives a slip of the finger in the name of a place', async () => {
    expect(ids(await search('owner', 'chez ndloe'))).toEqual([`restaurant ${town.mine.id}`])
  })

  it('tells what stands there', async () => {
    const [hit] = await search('admin', '0042')
    expect(hit).toEqual({
      kind: 'order',
      id: mine.orderId,
      title: 'TST-261121-0042',
      about: "Étienne N'Dolé · Chez Ndolé",
      userId: null,
      state: 'placed',
    })
    const people = (await search('admin', 'Ndolé')).map(({ kind, userId }) => ({ kind, userId }))
    expect(people).toContainEqual({ kind: 'driver', userId: town.people.driver.id })
    expect(people).toContainEqual({ kind: 'person', userId: town.people.customer.id })
  })

  it('finds the newest orders first, six of them', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 8 }, async (_, day) => {
        const { orderId } = await putOrder(town, { status: 'delivered' })
        const number = `TST-26110${day}-0777`
        await town.sql.query(`update orders set number = $1, created_at = $2 where id = $3`, [
          number,
          `2026-11-0${day + 1}`,
          orderId,
        ])
        return number
      }),
    )
    expect((await search('admin', '0777')).map(({ title }) => title)).toEqual(numbers.toReversed().slice(0, 6))
  })
})

describe('what means something to a database', () => {
  it.each(['%%', '__', '\\\\', "' union select null --", '%_%', 'a%'])('takes %s for text', async (q) => {
    expect(await search('admin', q)).toEqual([])
  })

  it('finds a percent sign as one', async () => {
    expect(ids(await search('admin', '100%'))).toEqual([`restaurant ${town.other.id}`])
  })

  it.each(['', ' ', 'a'])('asks for two characters, not "%s"', async (q) => {
    const answer = await town.api.get(`/api/search?q=${encodeURIComponent(q)}`, { token: town.people.admin.token })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })

  it('answers a question that is too long with a refusal', async () => {
    const answer = await town.api.get(`/api/search?q=${'x'.repeat(101)}`, { token: town.people.admin.token })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })
})
