import { afterAll, beforeAll, expect, it } from 'vitest'
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

interface Told {
  errors: { message: string; extensions: { statusCode: number; data: { code: string } } }[]
}

const ask = (query: string, token?: string) =>
  town.api.post<Told>('/api/graphql', { token, locale: 'fr', body: { query } })

/** Pino's level of an error. */
const ERROR = 50
const lines = () =>
  api
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { level: number; msg: string; code?: string; err?: { stack?: string } })
const errors = () => lines().filter(({ level }) => level >= ERROR)

it('tells a refused read as news, by its code and without a stack', async () => {
  const { customer } = town.people
  for (const [query, token, status, code] of [
    ['{ Users { docs { id } } }', undefined, 401, 'unauthenticated'],
    ['{ ComplianceLogs { docs { id } } }', customer.token, 403, 'forbidden'],
    ['{ Orders(sort: "customer.email") { docs { id } } }', customer.token, 400, 'validation_failed'],
  ] as const) {
    const { body } = await ask(query, token)
    expect([body.errors[0]?.extensions.statusCode, body.errors[0]?.extensions.data.code], query).toEqual([status, code])
  }
  expect((await town.api.get('/api/users')).status).toBe(401)
  expect((await town.api.get('/api/orders?where[orderLines.name][equals]=x', { token: customer.token })).status).toBe(
    400,
  )
  expect((await town.api.get('/api/orders?page=-1', { token: customer.token })).status).toBe(400)
  await expect.poll(() => lines().filter(({ msg }) => msg === 'a call was refused by the database')).toHaveLength(1)
  expect(
    lines()
      .filter(({ msg }) => msg === 'a call was refused')
      .map(({ code }) => code),
  ).toEqual(['Forbidden', 'Forbidden', 'validation_failed'])
  expect(errors()).toEqual([])
})

it('tells what nobody foresaw as an error with its stack, and the reader nothing of it', async () => {
  await town.sql.query('alter table categories rename to mislaid')
  const { body } = await ask('{ Categories { docs { id } } }')
  expect(body.errors[0]).toMatchObject({
    message: 'Une erreur est survenue de notre côté. Rien n’a été modifié.',
    extensions: { statusCode: 500, data: { code: 'internal' } },
  })
  await expect.poll(() => errors().map(({ msg }) => msg)).toEqual(['an error'])
  expect(errors()[0]?.err?.stack).toContain(' at ')
  await town.sql.query('alter table mislaid rename to categories')
})
