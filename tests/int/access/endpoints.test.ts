import type { Endpoint, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallOptions } from '../../factories/api'
import { makeTown, type Town } from '../../factories/town'
import type { TestServer } from '../../setup/server'
import { startServerWithCards } from '../../setup/server-with-cards'
import { DOORS } from './doors'
import { ROLES, type RoleName } from './matrix'

let server: TestServer
let town: Town
let config: SanitizedConfig

beforeAll(async () => {
  // The demo has a few endpoints more, and they are no less guarded.
  server = await startServerWithCards({ WAYBILL_DEMO: '1' })
  town = await makeTown(server)
  config = await (await import('../../../payload.config')).default
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** What Payload adds to every collection by itself, to one that signs in, to one with files, and to the whole. */
const PAYLOADS = [
  'get /count, post /, delete /, delete /:id, post /access/:id?, get /versions, get /, get /:id, get /versions/:id, post /versions/:id, patch /',
  'patch /:id, post /:id/duplicate, post /forgot-password, get /init, post /login, post /logout, get /me, post /refresh-token, post /first-register',
  'post /reset-password, post /unlock, post /verify/:id, get /paste-url/:id?, get /file/:filename, get /access',
].flatMap((line) => line.split(', '))

interface Found {
  door: string
  roles: readonly string[] | undefined
}

function customEndpoints(): Found[] {
  const found: Found[] = []
  const walk = (prefix: string, endpoints: readonly Omit<Endpoint, 'root'>[] | false | undefined) => {
    const left = new Set(PAYLOADS)
    for (const { method, path, custom } of (endpoints || []).toReversed()) {
      const own = `${method} ${path}`
      const roles = (custom?.access as { roles?: readonly string[] } | undefined)?.roles
      // Payload's own come last, each once: one more of the same name is ours.
      if (!roles && left.delete(own)) continue
      found.push({ door: `${method} ${`${prefix}${path}`.replace(/\/$/, '')}`, roles })
    }
  }
  walk('/api', config.endpoints)
  for (const { slug, endpoints } of config.collections) {
    if (!slug.startsWith('payload-')) walk(`/api/${slug}`, endpoints)
  }
  return found
}

const sorted = (roles: readonly string[] | undefined) => roles?.toSorted().join(' ') ?? 'no access declared'

it('declares for every endpoint of the configuration the access that the contract gives', () => {
  const declared = Object.fromEntries(customEndpoints().map(({ door, roles }) => [door, sorted(roles)]))
  const agreed = Object.fromEntries(Object.entries(DOORS).map(([door, { roles }]) => [door, sorted(roles)]))
  expect(declared).toEqual(agreed)
})

const somewhere = (path: string) => path.replace(/:(id|productId)/, '01a1fd8c-2108-718f-8063-0a2d13bba999')
const tokenOf = (role: RoleName) => (role === 'guest' ? undefined : town.people[role].token)

describe.each(Object.entries(DOORS))('%s', (door, { roles, own }) => {
  const [method = '', path = ''] = door.split(' ')

  it.each(ROLES.filter((role) => !roles.includes(role)))('is closed to %s', async (role) => {
    for (const body of [undefined, {}, { reason: 'please' }]) {
      const options: CallOptions = { token: tokenOf(role), body: method === 'get' ? undefined : body }
      const answer = await town.api.call(method.toUpperCase(), somewhere(path), options)
      const refused = role === 'guest' ? [401, 'unauthenticated'] : [403, 'forbidden']
      expect([answer.status, answer.code]).toEqual(refused)
    }
  })

  it.each(roles)('is open to %s', async (role) => {
    const knock = await own?.(town, role)
    const token = tokenOf(role)
    const answer = await town.api.call(method.toUpperCase(), knock?.path || path, { token, ...knock?.options })
    const said = JSON.stringify(answer.body)
    expect([401, 403], said).not.toContain(answer.status)
    // A job that never died is not found; everything else is the caller's own and succeeds.
    if (door !== 'post /api/jobs/:id/retry') expect(answer.status, said).toBeLessThan(300)
  })
})
