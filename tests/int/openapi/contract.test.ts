import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CallOptions } from '../../factories/api'
import { makeTown, type Town } from '../../factories/town'
import type { TestServer } from '../../setup/server'
import { startServerWithCards } from '../../setup/server-with-cards'
import type { Door } from '../access/door'
import { DOORS } from '../access/doors'

/** The document as clients have it; what the server says today is held against it by another library than the one that wrote it. */
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'api')

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startServerWithCards({ WAYBILL_DEMO: '1' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

// One of the examples pauses the restaurant, which would spoil the others.
afterEach(() => town.sql.query('update restaurants set paused_until = null, extra_prep_minutes = 0'))

type Content = Record<string, { schema?: object; example?: Record<string, unknown> }>

interface Told {
  requestBody?: { content: Content }
  responses: Record<string, { $ref?: string; content?: Content }>
}

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** What the document has against an answer. */
function faults(method: string, path: string, status: number, body: unknown): unknown {
  const told: Told = document.paths[path][method]
  const response = told.responses[status]
  if (!response) return `${status} is not in the document`
  const at = response.$ref?.slice(1) ?? `/paths/${escaped(path)}/${method}/responses/${status}`
  const content = response.$ref ? { 'application/json': { schema: {} } } : response.content
  if (!content?.['application/json']) return null
  const validate = ajv.getSchema(`api#${at}/content/application~1json/schema`)
  if (!validate) return `no schema at ${at}`
  return validate(body) ? null : validate.errors
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Of the reader, as ids are. */
const OWN = ['email', 'password', 'market', 'code', 'setup', 'to', 'recipient']

/**
 * The example of the document, with the ids and the account of the town in it. What names something that the town's own call has nothing
 * of is left out: an id of nothing is no example.
 */
function filledIn(example: unknown, real: unknown, name = ''): unknown {
  if (Array.isArray(example)) {
    const filled = example.map((each, at) => filledIn(each, [real].flat()[at] ?? [real].flat()[0]))
    return filled.includes(undefined) ? undefined : filled
  }
  if (typeof example === 'object' && example !== null) {
    const filled = Object.entries(example).map(([key, each]) => [key, filledIn(each, Object(real)[key], key)] as const)
    const known = filled.filter(([, each]) => each !== undefined)
    return known.length < filled.length && real === undefined ? undefined : Object.fromEntries(known)
  }
  if (UUID.test(String(example))) return real
  return OWN.includes(name) ? (real ?? example) : example
}

const open = Object.entries(DOORS).filter(([, { roles }]) => roles.length > 0)

describe.each(open)('%s', (door, { roles, own }: Door) => {
  const [method = '', path = ''] = door.split(' ')
  const place = path.replace(/:(\w+)/g, '{$1}')
  const told: Told = document.paths[place][method]
  const role = roles.find((each) => each !== 'guest') ?? 'guest'

  it('answers the document’s example, or its ordinary call, as the document says', async () => {
    const knock = await own?.(town, role)
    const token = role === 'guest' ? undefined : town.people[role].token
    const example = told.requestBody?.content['application/json']?.example
    const options: CallOptions = { token, ...knock?.options }
    const filled = Object(filledIn(example, options.body ?? {})) as Record<string, unknown>
    const body = Object.keys(filled).length > 0 ? filled : options.body
    const answer = await town.api.call(method.toUpperCase(), knock?.path || path, { ...options, body })
    // A job that never died is not found; all else is the caller's own.
    if (door !== 'post /api/jobs/:id/retry') expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    expect(faults(method, place, answer.status, answer.body)).toBeNull()
  })
})

const guarded = open.filter(([, { roles }]) => !roles.includes('guest')).map(([door]) => door)

it.each(guarded)('%s refuses strangers as the document says', async (door) => {
  const [method = '', path = ''] = door.split(' ')
  const nowhere = path.replace(/:\w+/g, '01980c4a-0000-7000-8000-000000000000')
  const answer = await town.api.call(method.toUpperCase(), nowhere)
  const place = path.replace(/:(\w+)/g, '{$1}')
  expect([answer.status, faults(method, place, answer.status, answer.body)]).toEqual([401, null])
})

const OPERATIONS = Object.entries<Record<string, Told>>(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
)

describe.each(OPERATIONS)('$method $path', ({ path, method, operation }) => {
  it('has examples of what is sent and answered, as their schemas ask', () => {
    const places: [string, Content | undefined][] = [
      ['requestBody', operation.requestBody?.content],
      ...Object.entries(operation.responses).map(([status, { content }]): [string, Content | undefined] => {
        return [`responses/${status}`, content]
      }),
    ]
    for (const [place, content] of places) {
      const json = content?.['application/json']
      if (!json) continue
      expect(json, place).toHaveProperty('example')
      const at = `/paths/${escaped(path)}/${method}/${place}/content/application~1json/schema`
      const validate = ajv.getSchema(`api#${at}`)
      expect([validate?.(json.example), validate?.errors], place).toEqual([true, null])
    }
  })
})

const CHANGES = OPERATIONS.filter(
  ({ method, path }) => method === 'patch' && document.paths[path].patch.description.endsWith('Generated by Payload.'),
)

it.each(CHANGES)('$path takes the example of a change', async ({ path, operation }) => {
  const { token } = town.people.admin
  const list = path.replace('/{id}', '')
  const { body } = await town.api.get<{ docs: { id: string }[] }>(`${list}?limit=1`, { token })
  const [row] = body.docs
  if (!row) return
  const sent = operation.requestBody?.content['application/json']?.example
  const answer = await town.api.call('PATCH', `${list}/${row.id}`, { token, body: sent })
  expect([answer.status, faults('patch', path, answer.status, answer.body)]).toEqual([200, null])
  expect(Object.keys(sent ?? {})).toHaveLength(1)
})

const LISTS = Object.keys(document.paths).filter((path) =>
  document.paths[path].get?.description?.endsWith('Generated by Payload.'),
)

it.each(LISTS.filter((path) => !path.includes('{')))('%s lists rows as the document says', async (path) => {
  const { body, status } = await town.api.get<{ docs: { id: string }[] }>(path, { token: town.people.admin.token })
  expect([status, faults('get', path, status, body)]).toEqual([200, null])
  const [first] = body.docs
  if (!first) return
  const one = await town.api.get(`${path}/${first.id}`, { token: town.people.admin.token })
  expect([one.status, faults('get', `${path}/{id}`, one.status, one.body)]).toEqual([200, null])
})
