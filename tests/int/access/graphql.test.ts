import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Estates, makeEstates, ownRow } from '../../factories/estate'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { MATRIX, ROLES, type RoleName, readsOf } from './matrix'

let server: TestServer
let town: Town
let estates: Estates

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  estates = await makeEstates(town)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Reply {
  data?: Record<string, { id?: string; docs?: { id: string }[]; totalDocs?: number; limit?: number } | null>
  errors?: { message: string }[]
}

async function ask(role: RoleName, query: string): Promise<Reply> {
  const token = role === 'guest' ? undefined : town.people[role].token
  return (await town.api.post<Reply>('/api/graphql', { token, body: { query } })).body
}

async function fieldsOf(kind: 'queryType' | 'mutationType'): Promise<string[]> {
  const { body } = await town.api.post<{ data: { __schema: Record<string, { fields: { name: string }[] } | null> } }>(
    '/api/graphql',
    { body: { query: `{ __schema { ${kind} { fields { name } } } }` } },
  )
  return body.data.__schema[kind]?.fields.map(({ name }) => name) ?? []
}

const WALK = Object.entries(MATRIX).flatMap(([slug, decision]) => ROLES.map((role) => ({ slug, role, decision })))

it.each(WALK)('$role reads of $slug what REST would show', async ({ slug, role, decision }) => {
  const [one, many] = decision.graphql
  const reads = readsOf(decision, role)
  const mine = await ownRow(town, estates, slug, role === 'guest' ? 'customer' : role)
  const theirs = estates.theirs[slug] ?? ''
  const list = await ask(role, `{ ${many}(limit: 200) { docs { id } } }`)
  const count = await ask(role, `{ count${many} { totalDocs } }`)
  const own = await ask(role, `{ ${one}(id: "${mine}") { id } }`)
  const foreign = await ask(role, `{ ${one}(id: "${theirs}") { id } }`)
  if (reads === 'none') {
    expect([list.data?.[many], list.errors?.length]).toEqual([null, 1])
    expect(Object.values(count.data ?? {})).toEqual([null])
  } else {
    const ids = list.data?.[many]?.docs?.map(({ id }) => id) ?? []
    expect(Object.values(count.data ?? {})[0]?.totalDocs).toBe(ids.length)
    expect(ids.includes(mine)).toBe(reads !== 'empty')
    if (mine !== theirs) expect(ids.includes(theirs)).toBe(reads === 'all')
  }
  expect(own.data?.[one]?.id ?? null).toBe(reads === 'all' || reads === 'own' ? mine : null)
  if (mine !== theirs) expect(foreign.data?.[one]?.id ?? null).toBe(reads === 'all' ? theirs : null)
})

describe('the schema', () => {
  it('asks of our collections what the matrix knows, and of Payload only what it needs', async () => {
    const known = Object.values(MATRIX).flatMap(({ graphql: [one, many] }) => {
      return [one, many, `count${many}`, `docAccess${one}`]
    })
    const payloads = ['Kv', 'Preference'].flatMap((name) => [
      `Payload${name}`,
      `Payload${name}s`,
      `countPayload${name}s`,
      `docAccessPayload${name}`,
    ])
    const session = ['meUser', 'initializedUser', 'Access']
    expect((await fieldsOf('queryType')).toSorted()).toEqual([...known, ...payloads, ...session].toSorted())
  })

  it('has no mutation of ours, not even to sign in', async () => {
    const names = await fieldsOf('mutationType')
    expect(names.filter((name) => !/^(create|update|delete|duplicate)Payload(Kv|Preference)$/.test(name))).toEqual([])
  })

  it.each([
    'mutation { createPayloadPreference(data: { key: "a" }) { id } }',
    'mutation { updatePayloadKv(id: "a", data: {}) { id } }',
    'mutation { loginUser(email: "a", password: "b") { token } }',
    'mutation { createOrder(data: {}) { id } }',
    'mutation { updateUser(id: "a", data: { role: admin }) { id } }',
    'mutation { forgotPasswordUser(email: "a") }',
    'subscription { Orders { docs { id } } }',
  ])('refuses %s even of an admin', async (mutation) => {
    const answer = await town.api.post('/api/graphql', { token: town.people.admin.token, body: { query: mutation } })
    expect([answer.status, answer.code]).toEqual([403, 'forbidden'])
    const { rows } = await town.sql.query('select count(*)::int as n from payload_preferences')
    expect(rows[0].n).toBe(0)
  })

  it('gives at most 200 rows, whatever is asked', async () => {
    const { data } = await ask('guest', '{ Products(limit: 100000) { limit } none: Products(limit: 0) { limit } }')
    expect([data?.Products?.limit, data?.none?.limit]).toEqual([200, 25])
  })

  it.each(['passwordHash', 'hash', 'salt', 'resetPasswordToken'])(
    'never tells %s, nor who has which',
    async (field) => {
      const { data } = await ask('admin', `{ Users { docs { ${field} } } }`)
      expect(new Set(data?.Users?.docs?.flatMap((user) => Object.values(user)))).toEqual(new Set([null]))
      const where = await ask('admin', `{ Users(where: { ${field}: { exists: true } }) { docs { id } } }`)
      expect(where.errors?.[0]?.message).toMatch(/is not defined by type/)
    },
  )

  it('explains what is no question', async () => {
    for (const text of ['null', '5', '[]', '{}', ''])
      expect((await town.api.post('/api/graphql', { text })).status).toBe(400)
  })

  it('refuses a question that would cost too much', async () => {
    const many = Array.from({ length: 200 }, (_, i) => `a${i}: Products { docs { id name } }`).join(' ')
    const { errors } = await ask('guest', `{ ${many} }`)
    expect(errors?.[0]?.message).toMatch(/complexity/)
  })
})
