import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeOrder } from '../../factories/orders'
import { hear } from '../../factories/sockets'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

let database: TestDatabase
let api: ChildServer
let town: Town

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startChildServer(database)
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
})

afterAll(async () => {
  await town.close()
  await api.kill()
  await database.drop()
})

it.each([
  ['/customer', 'track', 'customer'],
  ['/driver', 'location', 'driver'],
] as const)('outlives a client of %s that sends anything in place of an acknowledgement', async (door, event, who) => {
  const { socket, ask } = await hear(api.url, door, { token: town.people[who].token })
  for (const trap of [5, 'text', {}, null]) socket.emit(event, {}, trap)
  expect(await ask(event, {})).toEqual({ ok: false, error: 'validation_failed' })
  expect((await fetch(`${api.url}/health`)).status).toBe(200)
  socket.close()
})

it('writes nobody’s values to the log when a statement fails', async () => {
  const { id, token, email } = town.people.customer
  const { body } = await placeOrder(town)
  await town.api.get(`/api/track/${body.trackingToken}`)
  const text = '{"phone":"+237699000999","fullName":"Clara \\u0000"}'
  expect((await town.api.call('PATCH', `/api/users/${id}`, { token, text })).status).toBe(400)
  await expect.poll(() => api.log()).toContain(`"path":"/api/users/${id}"`)
  expect(api.log(), 'the failure itself is told').toContain('Failed query')
  for (const value of [email, '+237699000999', 'Clara', '$argon2', body.trackingToken]) {
    expect(api.log()).not.toContain(value)
  }
})
