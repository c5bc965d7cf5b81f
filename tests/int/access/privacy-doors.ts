import { randomUUID } from 'node:crypto'
import { boundApp } from '../../../src/commands/app'
import { placeHold } from '../../../src/commands/compliance-log/hold-log'
import { systemCall } from '../../../src/commands/context'
import { personExportAbout, personExportKey } from '../../../src/domain/privacy/person-export'
import { hashToken } from '../../../src/http/principal'
import { PASSWORD, type Person, type Town } from '../../factories/town'
import { type Door, fixed, type Knock } from './door'
import { ROLES, type RoleName } from './matrix'

const SIGNED_IN = ROLES.filter((role) => role !== 'guest')
const OFFICERS = ['compliance', 'admin'] as const
const DESK = ['support', 'compliance', 'admin'] as const
/** Staff of the platform is erased by an administrator, and nobody but himself. */
const ERASABLE = ['guest', 'customer', 'owner', 'staff', 'driver'] as const

/** A guest whose telephone was proved just now. */
async function provedGuest({ sql }: Town): Promise<{ cartToken: string; phone: string }> {
  const cartToken = `a-guest-${randomUUID()}`
  const phone = `+2376${Math.floor(10_000_000 + Math.random() * 89_999_999)}`
  await sql.query('insert into guest_phones (token_hash, phone, verified_at) values ($1, $2, now())', [
    hashToken(cartToken),
    phone,
  ])
  return { cartToken, phone }
}

const whole = (town: Town, role: RoleName): Promise<Person> => town.person(role === 'guest' ? 'customer' : role)

async function ask(town: Town, role: RoleName): Promise<Knock> {
  const path = '/api/users/data-export'
  if (role === 'guest') return { path, options: { cartToken: (await provedGuest(town)).cartToken, body: {} } }
  return { path, options: { body: {} } }
}

/** An export of the caller’s own that is ready. */
async function ready(town: Town, role: RoleName): Promise<{ id: string; cartToken?: string; token?: string }> {
  const { vault, storage } = boundApp()
  const guest = role === 'guest' ? await provedGuest(town) : undefined
  const by = guest ? { cartToken: guest.cartToken } : { token: town.people[role as Exclude<RoleName, 'guest'>].token }
  const { body } = await town.api.post<{ id: string }>('/api/users/data-export', { ...by, body: {} })
  await town.sql.query(
    `update person_exports set state = 'ready', ready_at = now(), remove_at = now() + interval '1 day' where id = $1`,
    [body.id],
  )
  await storage.put(personExportKey(body.id), vault.seal(new TextEncoder().encode('PK'), personExportAbout(body.id)))
  return { id: body.id, ...by }
}

const linked = async (town: Town, role: RoleName): Promise<Knock> => {
  const { id, ...by } = await ready(town, role)
  const { body } = await town.api.post<{ url: string }>(`/api/users/data-export/${id}/link`, by)
  return { path: body.url, options: { cartToken: by.cartToken } }
}

async function erasable(town: Town, role: RoleName): Promise<Knock> {
  const path = '/api/users/account'
  if (role === 'guest') return { path, options: { cartToken: (await provedGuest(town)).cartToken, body: {} } }
  return { path, options: { token: (await whole(town, role)).token, body: { password: PASSWORD } } }
}

const ofSomebody = async (town: Town) => ({ of: { personId: (await town.person('customer')).id } })

/** One’s own data, and what compliance does for others. */
export const PRIVACY_DOORS: Record<string, Door> = {
  'get /api/users/preferences': { roles: SIGNED_IN },
  'put /api/users/preferences': { roles: SIGNED_IN, own: fixed('/api/users/preferences', {}) },
  'post /api/users/data-export': { roles: ROLES, own: ask },
  'get /api/users/data-export': { roles: SIGNED_IN },
  'post /api/users/data-export/:id/link': {
    roles: ROLES,
    own: async (town, role) => {
      const { id, cartToken } = await ready(town, role)
      return { path: `/api/users/data-export/${id}/link`, options: { cartToken } }
    },
  },
  'get /api/users/data-export/:id/file': { roles: ROLES, own: linked },
  'delete /api/users/account': { roles: ERASABLE, own: erasable },
  'get /api/privacy/people': { roles: DESK, own: fixed('/api/privacy/people?q=test') },
  'get /api/privacy/people/:id': {
    roles: DESK,
    own: async ({ people }) => ({ path: `/api/privacy/people/${people.customer.id}` }),
  },
  'get /api/privacy/exports': { roles: OFFICERS, own: fixed('/api/privacy/exports') },
  'post /api/privacy/exports': {
    roles: OFFICERS,
    own: async (town) => ({ path: '/api/privacy/exports', options: { body: await ofSomebody(town) } }),
  },
  'post /api/privacy/erasures': {
    roles: OFFICERS,
    own: async (town) => ({
      path: '/api/privacy/erasures',
      options: { body: { ...(await ofSomebody(town)), reason: 'By letter' } },
    }),
  },
  'get /api/privacy/retention': { roles: OFFICERS },
  'get /api/privacy/retention/due': {
    roles: OFFICERS,
    own: fixed('/api/privacy/retention/due?kind=access&years=3'),
  },
  'post /api/privacy/retention': {
    roles: OFFICERS,
    own: fixed('/api/privacy/retention', { kind: 'access', years: 9, reason: 'Decided' }),
  },
  'get /api/privacy/holds': { roles: OFFICERS },
  'post /api/privacy/holds': {
    roles: OFFICERS,
    own: fixed('/api/privacy/holds', { about: 'actor', id: randomUUID(), reason: 'Case 12' }),
  },
  'post /api/privacy/holds/:id/lift': {
    roles: OFFICERS,
    own: async () => {
      const hold = await placeHold(systemCall(boundApp(), 'test'), {
        about: 'actor',
        id: randomUUID(),
        reason: 'Case 12',
      })
      return { path: `/api/privacy/holds/${hold.id}/lift`, options: { body: { reason: 'Closed' } } }
    },
  },
}
