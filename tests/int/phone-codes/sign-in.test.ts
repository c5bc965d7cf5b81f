import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { newPhone, phoneCodes } from '../../factories/phone-codes'
import { startTexts, type Texts, wrong } from '../../factories/texts'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let texts: Texts
let server: TestServer
let town: Town

beforeAll(async () => {
  texts = await startTexts()
  server = await startTestServer(texts.settings)
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
  await texts.simulator.stop()
})

const { request, verify } = phoneCodes(() => town.api)

const phoneOf = async ({ id }: Person) =>
  (await town.sql.query('select phone, phone_verified_at is not null as confirmed from users where id = $1', [id]))
    .rows[0]

const earlier = (phone: string) =>
  town.sql.query(`update phone_codes set created_at = created_at - interval '10 minutes' where phone = $1`, [phone])

async function confirm(person: Person, phone: string, before = 0) {
  await earlier(phone)
  const { body } = await request(phone, 'verify-phone', { token: person.token })
  return verify(body.challengeId, await texts.code(phone, before), { token: person.token })
}

/** Somebody with a confirmed number. */
async function reachable(role: 'customer' | 'driver' | 'owner' | 'admin' = 'customer') {
  const [person, phone] = [await town.person(role), newPhone()]
  await town.sql.query('update users set phone = $2, phone_verified_at = now() where id = $1', [person.id, phone])
  return { person, phone }
}

describe('one’s own number', () => {
  it('is confirmed by its code', async () => {
    const [person, phone] = [await town.person('customer'), newPhone()]
    const answer = await confirm(person, phone)
    expect([answer.status, answer.body]).toEqual([200, { purpose: 'verify-phone', phone }])
    expect(await phoneOf(person)).toEqual({ phone, confirmed: true })
  })

  it('is asked for by who is signed in, and its code counts for nobody else', async () => {
    const [person, phone] = [await town.person('customer'), newPhone()]
    expect(told(await request(phone, 'verify-phone'))).toBe('401 unauthenticated')
    const { body } = await request(phone, 'verify-phone', { token: person.token })
    const code = await texts.code(phone)
    expect(told(await verify(body.challengeId, code))).toBe('422 otp_expired')
    expect(told(await verify(body.challengeId, code, { token: town.people.otherCustomer.token }))).toBe(
      '422 otp_expired',
    )
    expect(told(await verify(body.challengeId, code, { token: person.token }))).toBe('200 ok')
  })

  it('belongs to the account that confirmed it last', async () => {
    const [first, second, phone] = [await town.person('customer'), await town.person('customer'), newPhone()]
    await confirm(first, phone)
    await confirm(second, phone, 1)
    expect([await phoneOf(first), await phoneOf(second)]).toEqual([
      { phone, confirmed: false },
      { phone, confirmed: true },
    ])
  })

  it('is unconfirmed when it is changed by hand, and cannot be confirmed by hand', async () => {
    const { person, phone } = await reachable()
    const { token } = person
    const patch = (body: object) => town.api.call('PATCH', `/api/users/${person.id}`, { token, body })
    expect(told(await patch({ fullName: 'Still Reachable' }))).toBe('200 ok')
    expect(await phoneOf(person)).toEqual({ phone, confirmed: true })
    expect(told(await patch({ phone: '+237677999999' }))).toBe('200 ok')
    expect((await phoneOf(person)).confirmed).toBe(false)
    expect(told(await patch({ phoneVerifiedAt: new Date().toISOString() }))).toBe('403 field_locked')
  })
})

describe('signing in by a text', () => {
  it('opens a session like a password does, and takes the guest’s cart along', async () => {
    const { person, phone } = await reachable()
    const added = await town.api.post<{ token: string }>('/api/cart/add', {
      body: { productId: town.mine.products[0], quantity: 1 },
    })
    const { body } = await request(phone, 'login')
    const answer = await verify(body.challengeId, await texts.code(phone), { cartToken: added.body.token })
    expect(answer.body).toMatchObject({ user: { id: person.id }, cart: { kept: 'guest' } })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^waybill-refresh=.*HttpOnly/)
    expect((await town.api.get('/api/users/profile', { token: answer.body.accessToken })).status).toBe(200)
  })

  it.each(['owner', 'admin'] as const)('is not for an %s, whose sign-in opens the panel', async (role) => {
    const { phone } = await reachable(role)
    expect(told(await request(phone, 'login'))).toBe('200 ok')
    await expectNothingSent(phone)
  })

  it('is over when the account is closed or gives its number up before the code comes', async () => {
    for (const change of ['active = false', `phone = '+237677888888'`]) {
      const { person, phone } = await reachable()
      const { body } = await request(phone, 'login')
      const code = await texts.code(phone)
      await town.sql.query(`update users set ${change} where id = $1`, [person.id])
      expect(told(await verify(body.challengeId, code))).toBe('422 otp_invalid')
    }
  })

  it('answers alike with an account and without, word for word, until the code comes', async () => {
    const { phone } = await reachable()
    const nobody = newPhone()
    const tell = async (number: string) => {
      const first = await request(number, 'login')
      const again = await request(number, 'login')
      const guesses: string[] = []
      const code = number === phone ? await texts.code(phone) : '123456'
      for (let guess = 0; guess < 6; guess++) guesses.push(plain(await verify(first.body.challengeId, wrong(code))))
      return [plain(first), plain(again).replace(/\d+(?=[,}])/g, 'n'), ...guesses]
    }
    const [known, unknown] = [await tell(phone), await tell(nobody)]
    expect(known).toEqual(unknown)
    expect(known[0]).toContain('200')
    await expectNothingSent(nobody)
  })
})

/** An answer as it is on the wire, but for ids and times. */
function plain({ status, body, headers }: { status: number; body: object; headers: Headers }): string {
  const names = [...headers.keys()].filter((name) => name !== 'set-cookie').sort()
  return `${status} ${JSON.stringify(body).replace(/"challengeId":"[^"]{36}"/, '"challengeId":""')} ${names}`
}

async function expectNothingSent(phone: string): Promise<void> {
  const { rows } = await town.sql.query('select sending from phone_codes where phone = $1', [phone])
  expect(rows).toEqual([{ sending: 'none' }])
  expect(await texts.to(phone)).toEqual([])
}
