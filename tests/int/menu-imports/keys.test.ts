import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTown, type Town } from '../../factories/town'
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

const patch = (index: number, sku: string) =>
  town.api.call<{ doc: { sku: string } }>('PATCH', `/api/products/${town.mine.products[index]}`, {
    token: town.people.owner.token,
    body: { sku },
  })

it('gives a key to what is made without one, and another to each', async () => {
  const { rows } = await town.sql.query('select count(distinct sku)::int as keys, count(sku)::int as n from products')
  expect(rows).toEqual([{ keys: 4, n: 4 }])
  const cleared = await patch(0, '')
  expect(cleared.status).toBe(200)
  const stored = await town.sql.query('select sku from products where id = $1', [town.mine.products[0]])
  expect(stored.rows[0].sku).toMatch(/^[0-9A-F]{10}$/)
})

it('takes a key once in a restaurant, and none that a file could not tell', async () => {
  expect((await patch(0, 'FISH-1')).status).toBe(200)
  expect((await patch(1, 'FISH-1')).status).toBe(400)
  expect((await patch(1, 'a:b')).status).toBe(400)
  const theirs = await town.api.call('PATCH', `/api/products/${town.other.products[0]}`, {
    token: town.people.otherOwner.token,
    body: { sku: 'FISH-1' },
  })
  expect(theirs.status).toBe(200)
})
