import { ADDRESS, PASSWORD, type Person, type Town } from '../../factories/town'
import { type Door, fixed, type Knock } from './door'
import { ROLES, type RoleName } from './matrix'

const SIGNED_IN = ROLES.filter((role) => role !== 'guest')

/** Signs a newcomer in, so that ending the session troubles nobody else. */
const newcomer = async (town: Town, role: RoleName): Promise<Person> =>
  town.person(role === 'guest' ? 'customer' : role)

const refreshing = (path: string) => async (town: Town) => {
  const { email } = await newcomer(town, 'customer')
  const signedIn = await town.api.post('/api/auth/login', { body: { email, password: PASSWORD } })
  return { path, options: { body: {}, headers: { cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' } } }
}

const login = fixed('', ({ people }, role) => ({
  email: people[role === 'guest' ? 'customer' : role].email,
  password: PASSWORD,
}))

const savedAddress = async (town: Town): Promise<Knock> => {
  const { token } = town.people.customer
  const { body } = await town.api.post('/api/users/addresses', { token, body: ADDRESS })
  return { path: `/api/users/addresses/${body.id}`, options: { body: ADDRESS } }
}

/** Sessions, profiles and saved addresses; what Payload would offer besides is closed. */
export const ACCOUNT_DOORS: Record<string, Door> = {
  'post /api/users/login': { roles: ROLES, own: login },
  'post /api/users/refresh-token': { roles: ROLES, own: refreshing('/api/users/refresh-token') },
  'post /api/users/logout': {
    roles: ROLES,
    own: async (town, role) => ({
      path: '/api/users/logout',
      options: { token: role === 'guest' ? undefined : (await newcomer(town, role)).token },
    }),
  },
  'post /api/users/forgot-password': { roles: [] },
  'post /api/users/reset-password': { roles: [] },
  'post /api/users/first-register': { roles: [] },
  'post /api/users/unlock': { roles: [] },
  'post /api/users/verify/:id': { roles: [] },
  'get /api/users/profile': { roles: SIGNED_IN },
  'get /api/users/addresses': { roles: ['customer'] },
  'post /api/users/addresses': { roles: ['customer'], own: fixed('/api/users/addresses', ADDRESS) },
  'put /api/users/addresses/:id': { roles: ['customer'], own: savedAddress },
  'delete /api/users/addresses/:id': { roles: ['customer'], own: savedAddress },
  'post /api/auth/login': { roles: ROLES, own: login },
  'post /api/auth/register': {
    roles: ROLES,
    own: fixed('/api/auth/register', (_town, role) => ({
      fullName: 'New',
      email: `${role}@register.test`,
      password: PASSWORD,
    })),
  },
  'post /api/auth/refresh-token': { roles: ROLES, own: refreshing('/api/auth/refresh-token') },
  'post /api/auth/logout': {
    roles: SIGNED_IN,
    own: async (town, role) => ({
      path: '/api/auth/logout',
      options: { token: (await newcomer(town, role)).token },
    }),
  },
  'get /api/auth/sessions': { roles: SIGNED_IN },
  'delete /api/auth/sessions/:id': {
    roles: SIGNED_IN,
    own: async (town, role) => {
      const { token } = await newcomer(town, role)
      const { body } = await town.api.get<{ docs: { id: string }[] }>('/api/auth/sessions', { token })
      return { path: `/api/auth/sessions/${body.docs[0]?.id}`, options: { token } }
    },
  },
}
