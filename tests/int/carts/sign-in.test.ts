import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTown, PASSWORD, type Person, type Town } from '../../factories/town'
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

const newToken = () => randomBytes(24).toString('base64url')
const add = (who: { token?: string; cartToken?: string }, productId: string | undefined, quantity = 1) =>
  town.api.post('/api/cart/add', { ...who, body: { productId, quantity } })
const signIn = ({ email }: Person, cartToken: string) =>
  town.api.post<{ cart: { kept: string } | null; accessToken: string }>('/api/auth/login', {
    cartToken,
    body: { email, password: PASSWORD },
  })
const linesOf = async (who: { token?: string; cartToken?: string }) => {
  const { body } = await town.api.get<{ lines: { productId: string; quantity: number }[] }>('/api/cart', who)
  return body.lines.map(({ productId, quantity }) => [productId, quantity])
}

describe('who signs in with a guest’s cart', () => {
  it('has both carts in one, once', async () => {
    const [person, cartToken] = [await town.person('customer'), newToken()]
    const [one, two] = town.mine.products
    await add(person, one)
    await add({ cartToken }, one, 2)
    await add({ cartToken }, two)
    const both = [
      [one, 3],
      [two, 1],
    ]
    expect((await signIn(person, cartToken)).body.cart).toEqual({ kept: 'both' })
    expect(await linesOf(person)).toEqual(both)
    expect((await signIn(person, cartToken)).body.cart).toBeNull()
    expect(await linesOf(person)).toEqual(both)
    expect(await linesOf({ cartToken })).toEqual([])
  })

  it('takes it along where there was none, and at registration too', async () => {
    const [person, cartToken] = [await town.person('customer'), newToken()]
    await add({ cartToken }, town.mine.products[0])
    expect((await signIn(person, cartToken)).body.cart).toEqual({ kept: 'guest' })
    expect(await linesOf(person)).toEqual([[town.mine.products[0], 1]])
    await add({ cartToken }, town.mine.products[1])
    const { status, body } = await town.api.post<{ cart: object; accessToken: string }>('/api/auth/register', {
      cartToken,
      body: { fullName: 'Nadia New', email: 'nadia@cart.test', password: PASSWORD },
    })
    expect([status, body.cart]).toEqual([201, { kept: 'guest' }])
    expect(await linesOf({ token: body.accessToken })).toEqual([[town.mine.products[1], 1]])
  })

  it('keeps the newer one of two restaurants, and is told which', async () => {
    const [person, cartToken] = [await town.person('customer'), newToken()]
    const [mine, theirs] = [town.mine.products[0], town.other.products[0]]
    const older = (which: string) =>
      town.sql.query(`update carts set updated_at = updated_at - interval '1 minute' where ${which} is not null`)
    await add(person, mine)
    await older('user_id')
    await add({ cartToken }, theirs)
    expect((await signIn(person, cartToken)).body.cart).toEqual({ kept: 'guest' })
    expect(await linesOf(person)).toEqual([[theirs, 1]])
    await add({ cartToken }, mine)
    await older('token_hash')
    expect((await signIn(person, cartToken)).body.cart).toEqual({ kept: 'own' })
    expect(await linesOf(person)).toEqual([[theirs, 1]])
  })

  it('loses and doubles nothing when signing in many times at once', async () => {
    const [person, cartToken] = [await town.person('customer'), newToken()]
    await add({ cartToken }, town.mine.products[0], 2)
    const answers = await Promise.all(Array.from({ length: 6 }, () => signIn(person, cartToken)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(answers.filter(({ body }) => body.cart !== null)).toHaveLength(1)
    expect(await linesOf(person)).toEqual([[town.mine.products[0], 2]])
  })

  it('leaves a cart that expired alone, and takes none to a driver', async () => {
    const [person, cartToken] = [await town.person('customer'), newToken()]
    await add({ cartToken }, town.mine.products[0])
    await town.sql.query(`update carts set expires_at = now() - interval '1 second' where token_hash is not null`)
    expect((await signIn(person, cartToken)).body.cart).toBeNull()
    await add({ cartToken }, town.mine.products[0])
    expect((await signIn(town.people.driver, cartToken)).body).not.toHaveProperty('cart')
    expect(await linesOf({ cartToken })).toHaveLength(1)
  })
})
