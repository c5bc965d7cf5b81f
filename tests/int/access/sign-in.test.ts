import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../factories/api'
import { makeTown, PASSWORD, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

const PANEL = 'http://panel.test'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ PUBLIC_URL: PANEL })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface SignedIn {
  accessToken: string
  refreshToken: string
  expiresIn: number
  user: { id: string; email: string; role: string; locale: string }
}

const told = ({ status, code }: Answer<unknown>) => [status, code]
const login = ({ email }: { email: string }, password = PASSWORD) =>
  town.api.post<SignedIn>('/api/auth/login', { body: { email, password } })
const refresh = (refreshToken: string) => town.api.post<SignedIn>('/api/auth/refresh-token', { body: { refreshToken } })
const whoAmI = (token: string) => town.api.get('/api/users/profile', { token })
const register = (body: object, locale?: 'en' | 'fr') => town.api.post<SignedIn>('/api/auth/register', { body, locale })
const newcomer = (email: string) => ({ fullName: 'Nadia', email, password: PASSWORD, phone: '699 00 04 44' })

describe('registering', () => {
  it('makes a customer of that market, signed in for 15 minutes', async () => {
    const answer = await register(
      { ...newcomer('Nadia@New.test'), market: 'testville', dateOfBirth: '1990-02-03' },
      'fr',
    )
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      expiresIn: 900,
      user: { email: 'nadia@new.test', role: 'customer', locale: 'fr' },
    })
    expect((await whoAmI(answer.body.accessToken)).body).toMatchObject({
      email: 'nadia@new.test',
      phone: '+237699000444',
      market: 'testville',
      dateOfBirth: '1990-02-03',
    })
  })

  it('gives nobody a role or a restaurant of their own choosing', async () => {
    const answer = await register({
      ...newcomer('sly@new.test'),
      role: 'admin',
      restaurants: [town.mine.id],
      phone: undefined,
    })
    expect(answer.body.user.role).toBe('customer')
    const { rows } = await town.sql.query('select count(*)::int as n from users_rels where parent_id = $1', [
      answer.body.user.id,
    ])
    expect(rows[0].n).toBe(0)
  })

  it('stores no password, only its Argon2id hash', async () => {
    await register({ ...newcomer('hash@new.test'), phone: undefined })
    const { rows } = await town.sql.query(`select * from users where email = 'hash@new.test'`)
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  })

  it.each([
    ['an address already known, however it is written', { email: 'CUSTOMER1@town.test' }, 409, 'email_taken'],
    ['a short password', { password: '1234567' }, 400, 'validation_failed'],
    ['no address', { email: undefined }, 400, 'validation_failed'],
    ['a market that there is not', { market: 'atlantis' }, 400, 'validation_failed'],
    ['a phone number that cannot be', { phone: 'call me' }, 400, 'validation_failed'],
  ])('refuses %s', async (_what, change, status, code) => {
    const count = async () => (await town.sql.query('select count(*)::int as n from users')).rows[0].n
    const before = await count()
    expect(told(await register({ ...newcomer('refused@new.test'), market: 'testville', ...change }))).toEqual([
      status,
      code,
    ])
    expect(await count()).toBe(before)
  })
})

describe('signing in', () => {
  it('says the same of a wrong password, an unknown address and a switched-off account', async () => {
    const off = await town.person('customer')
    await town.sql.query('update users set active = false where id = $1', [off.id])
    const wrong = await login(town.people.customer, 'not the password')
    const answers = [wrong, await login({ email: 'nobody@town.test' }), await login(off)]
    for (const answer of answers) {
      expect(told(answer)).toEqual([401, 'invalid_credentials'])
      expect(answer.body).toEqual(wrong.body)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('puts the refresh token into a cookie that no script reads', async () => {
    const cookie = (await login(town.people.customer)).headers.getSetCookie()
    expect(cookie).toHaveLength(1)
    expect(cookie[0]).toMatch(/^waybill-refresh=[^;]+; Path=\/api; HttpOnly; SameSite=Lax; Max-Age=604800$/)
  })

  it('answers in the caller’s language', async () => {
    const say = async (locale: 'en' | 'fr') =>
      (await town.api.post('/api/auth/login', { locale, body: { email: 'x@y.zz', password: 'x' } })).body
    expect(await say('en')).toMatchObject({ errors: [{ message: 'E-mail address or password is wrong.' }] })
    expect(await say('fr')).toMatchObject({
      errors: [{ message: 'L’adresse e-mail ou le mot de passe est incorrect.' }],
    })
  })

  it('takes no token of another kind for an access token', async () => {
    const { refreshToken, accessToken } = (await login(town.people.customer)).body
    for (const token of [
      refreshToken,
      `${accessToken.slice(0, -2)}xx`,
      'x',
      accessToken.split('.').slice(0, 2).join('.'),
    ])
      expect(told(await whoAmI(token))).toEqual([401, 'unauthenticated'])
    expect(told(await refresh(accessToken))).toEqual([401, 'unauthenticated'])
  })
})

describe('renewing', () => {
  it('gives a new pair each time', async () => {
    const first = (await login(town.people.customer)).body
    const second = (await refresh(first.refreshToken)).body
    const third = (await refresh(second.refreshToken)).body
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3)
    expect((await whoAmI(third.accessToken)).status).toBe(200)
  })

  it('gives the same pair again to a client that lost the answer within 20 seconds', async () => {
    const { refreshToken } = (await login(town.people.customer)).body
    const [first, again] = [(await refresh(refreshToken)).body, (await refresh(refreshToken)).body]
    expect(again).toEqual(first)
    expect((await refresh(first.refreshToken)).status).toBe(200)
  })

  it('gives one pair to two calls at once', async () => {
    const { refreshToken } = (await login(town.people.customer)).body
    const pairs = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)))
    expect(new Set(pairs.map(({ body }) => body.refreshToken)).size).toBe(1)
  })

  it.each([
    ['used once, 21 seconds ago', 1],
    ['two generations old', 2],
  ])('ends the whole session when a token comes back that was %s', async (_what, generations) => {
    const { refreshToken } = (await login(town.people.customer)).body
    let newest = (await refresh(refreshToken)).body
    if (generations === 2) newest = (await refresh(newest.refreshToken)).body
    await town.sql.query(`update sessions set rotated_at = rotated_at - interval '21 seconds' where user_id = $1`, [
      town.people.customer.id,
    ])
    expect(told(await refresh(refreshToken))).toEqual([401, 'token_reused'])
    expect(told(await whoAmI(newest.accessToken))).toEqual([401, 'unauthenticated'])
    expect(told(await refresh(newest.refreshToken))).toEqual([401, 'unauthenticated'])
  })

  it('is refused after 7 days', async () => {
    const { refreshToken, user } = (await login(await town.person('customer'))).body
    const { rows } = await town.sql.query(
      `select round(extract(epoch from expires_at - created_at) / 86400)::int as days from sessions where user_id = $1`,
      [user.id],
    )
    expect(rows[0].days).toBe(7)
    await town.sql.query(`update sessions set expires_at = now() where user_id = $1`, [user.id])
    expect(told(await refresh(refreshToken))).toEqual([401, 'unauthenticated'])
  })
})

describe('a session', () => {
  const sessions = (token: string) =>
    town.api.get<{ docs: { id: string; current: boolean }[] }>('/api/auth/sessions', { token })

  it('ends at once with a sign-out, and no other does', async () => {
    const person = await town.person('customer')
    const other = (await login(person)).body
    const out = await town.api.post('/api/auth/logout', { token: other.accessToken })
    expect(out.status).toBe(200)
    expect(out.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true)
    expect(told(await whoAmI(other.accessToken))).toEqual([401, 'unauthenticated'])
    expect(told(await refresh(other.refreshToken))).toEqual([401, 'unauthenticated'])
    expect((await whoAmI(person.token)).status).toBe(200)
  })

  it('is listed and ended by its own person alone', async () => {
    const person = await town.person('customer')
    const phone = (await login(person)).body
    const list = (await sessions(person.token)).body.docs
    expect(list.map(({ current }) => current)).toEqual([false, true])
    const [id] = list.map((session) => session.id)
    const end = (token: string) => town.api.call('DELETE', `/api/auth/sessions/${id}`, { token })
    for (const stranger of [town.people.otherCustomer, town.people.admin])
      expect(told(await end(stranger.token))).toEqual([404, 'not_found'])
    expect((await end(person.token)).status).toBe(200)
    expect(told(await whoAmI(phone.accessToken))).toEqual([401, 'unauthenticated'])
    expect((await sessions(person.token)).body.docs).toHaveLength(1)
  })

  const change = (person: Person, body: object, by = town.people.admin) =>
    town.api.call('PATCH', `/api/users/${person.id}`, { token: by.token, body })

  it.each([
    ['the account is switched off', { active: false }],
    ['the role changes', { role: 'support' }],
    ['the password changes', { password: 'an entirely new one' }],
  ])('ends at once when %s', async (_what, body) => {
    const person = await town.person('customer')
    const { refreshToken } = (await login(person)).body
    expect((await change(person, body)).status).toBe(200)
    expect(told(await whoAmI(person.token))).toEqual([401, 'unauthenticated'])
    expect(told(await refresh(refreshToken))).toEqual([401, 'unauthenticated'])
  })

  it('comes with the new password only', async () => {
    const person = await town.person('customer')
    await change(person, { password: 'an entirely new one' }, person)
    expect(told(await login(person))).toEqual([401, 'invalid_credentials'])
    expect((await login(person, 'an entirely new one')).status).toBe(200)
    for (const password of ['short', 'x'.repeat(201)])
      expect(told(await change(person, { password }, town.people.admin))).toEqual([400, 'validation_failed'])
  })
})

describe('the panel', () => {
  const ask = (path: string, headers: Record<string, string>) =>
    town.api.get<{ user?: { email: string } }>(path, { headers })

  async function cookies(form: FormData | undefined = undefined): Promise<{ cookie: string; lines: string[] }> {
    const body = { email: town.people.admin.email, password: PASSWORD }
    const answer = await town.api.post('/api/users/login', form ? { form } : { body })
    expect(answer.status).toBe(200)
    const lines = answer.headers.getSetCookie()
    return { lines, cookie: lines.map((line) => line.split(';')[0]).join('; ') }
  }

  it('signs in by its form, as multipart with the fields in one part', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email: town.people.admin.email, password: PASSWORD }))
    expect((await cookies(form)).lines).toHaveLength(2)
    const broken = new FormData()
    broken.set('_payload', '{')
    expect(told(await town.api.post('/api/users/login', { form: broken }))).toEqual([400, 'validation_failed'])
    expect(told(await town.api.post('/api/users/login', { text: '{' }))).toEqual([400, 'validation_failed'])
    expect(told(await town.api.post('/api/users/login', { body: {} }))).toEqual([401, 'invalid_credentials'])
  })

  it('keeps its tokens in cookies that no script and no foreign form can use', async () => {
    const { lines } = await cookies()
    expect(lines.find((line) => line.startsWith('payload-token='))).toMatch(
      /; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900$/,
    )
    expect(lines.find((line) => line.startsWith('waybill-refresh='))).toMatch(
      /; Path=\/api; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    )
  })

  it('counts its cookie from its own origin and from no other', async () => {
    const { cookie } = await cookies()
    expect((await ask('/api/users/me', { cookie, origin: PANEL })).body.user?.email).toBe(town.people.admin.email)
    const foreign: [string, string][] = [
      ['origin', 'http://evil.test'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
    ]
    for (const [name, value] of foreign) {
      const headers = { cookie, [name]: value }
      expect((await ask('/api/users/me', headers)).body.user, value).toBeNull()
      expect((await ask('/api/users/profile', headers)).status, value).toBe(401)
    }
  })

  it('renews and ends its session by cookie', async () => {
    const { cookie } = await cookies()
    const headers = { cookie, origin: PANEL }
    const renewed = await town.api.post('/api/users/refresh-token', { headers })
    expect(renewed.status).toBe(200)
    const out = await town.api.post('/api/users/logout', { headers })
    expect(out.headers.getSetCookie().every((line) => line.includes('Max-Age=0'))).toBe(true)
    expect((await ask('/api/users/me', headers)).body.user).toBeNull()
    expect(told(await town.api.post('/api/users/refresh-token', { headers }))).toEqual([401, 'unauthenticated'])
  })
})
