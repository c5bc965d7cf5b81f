import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { openText } from '../../../src/commands/sealed-text'
import { SEALED } from '../../../src/domain/privacy/sealed-columns'
import { placeOrder } from '../../factories/orders'
import { BEER_RULES, regulated, rulesInForce } from '../../factories/rules'
import { makeTown, PASSWORD, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** SEC-6: a date of birth that somebody only states is sealed, whichever way it comes in, and read by whom it was read by before. */
const BORN = '1971-02-03'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const stored = async (id: string) =>
  (await town.sql.query<{ text: string | null }>('select date_of_birth as text from users where id = $1', [id])).rows[0]
    ?.text ?? null
const opened = async (id: string) => openText(boundApp().vault, SEALED.toldBirth.about(id), (await stored(id)) ?? '')
const read = async (id: string, { token }: Person) =>
  (await town.api.get<{ dateOfBirth?: string | null }>(`/api/users/${id}`, { token })).body.dateOfBirth
const patch = (id: string, { token }: Person, body: object) =>
  town.api.call<{ doc: { dateOfBirth: string | null } }>('PATCH', `/api/users/${id}`, { token, body })

it('of somebody who registers', async () => {
  const { body } = await town.api.post<{ accessToken: string; user: { id: string } }>('/api/auth/register', {
    body: {
      fullName: 'Nadia New',
      email: 'nadia@born.test',
      password: PASSWORD,
      market: 'testville',
      dateOfBirth: BORN,
    },
  })
  const { id } = body.user
  expect(await stored(id)).not.toContain('1971')
  expect(await opened(id)).toBe(BORN)
  const profile = await town.api.get<{ dateOfBirth: string }>('/api/users/profile', { token: body.accessToken })
  expect(profile.body.dateOfBirth).toBe(BORN)
})

describe('of somebody whom an administrator', () => {
  const admin = () => town.people.admin
  const compliance = () => town.people.compliance

  it('enters', async () => {
    const { status, body } = await town.api.post<{ doc: { id: string; dateOfBirth: string } }>('/api/users', {
      token: admin().token,
      body: {
        fullName: 'Otto Entered',
        email: `otto-${uuid()}@born.test`,
        password: PASSWORD,
        role: 'customer',
        market: town.marketId,
        locale: 'en',
        active: true,
        dateOfBirth: BORN,
      },
    })
    expect([status, body.doc.dateOfBirth]).toEqual([201, BORN])
    expect(await opened(body.doc.id)).toBe(BORN)
    expect(await read(body.doc.id, compliance())).toBe(BORN)
    const { rows } = await town.sql.query(
      `select changes::text as told from compliance_log where command = 'users.create' and subject_id = $1`,
      [body.doc.id],
    )
    expect(rows[0]?.told).toContain('dateOfBirth')
    expect(rows[0]?.told).not.toContain('1971')
  })

  it('corrects, and what is said of something else leaves it as it is', async () => {
    const who = await town.person('customer')
    expect((await patch(who.id, admin(), { dateOfBirth: BORN })).body.doc.dateOfBirth).toBe(BORN)
    expect(await opened(who.id)).toBe(BORN)
    expect((await patch(who.id, who, { fullName: 'Another Name' })).status).toBe(200)
    expect(await opened(who.id)).toBe(BORN)
    // A form sends back what it was shown.
    expect((await patch(who.id, who, { fullName: 'A Third', dateOfBirth: BORN })).status).toBe(200)
    expect((await patch(who.id, who, { dateOfBirth: '1960-01-01' })).code).toBe('field_locked')
    expect([await opened(who.id), await read(who.id, who)]).toEqual([BORN, BORN])
    expect((await patch(who.id, admin(), { dateOfBirth: null })).status).toBe(200)
    expect([await stored(who.id), await read(who.id, who)]).toEqual([null, null])
  })

  it('reads in a list, where one that no key opens says nothing and is not written over', async () => {
    const who = await town.person('customer')
    await patch(who.id, admin(), { dateOfBirth: BORN })
    const strange = await stored(town.people.customer.id)
    expect(strange).toBeNull()
    // Sealed for somebody else.
    await town.sql.query('update users set date_of_birth = $2 where id = $1', [
      town.people.customer.id,
      await stored(who.id),
    ])
    const { body } = await town.api.get<{ docs: { id: string; dateOfBirth?: string | null }[] }>(
      '/api/users?limit=200',
      {
        token: compliance().token,
      },
    )
    const born = (id: string) => body.docs.find((doc) => doc.id === id)?.dateOfBirth ?? null
    expect([born(who.id), born(town.people.customer.id)]).toEqual([BORN, null])
    await patch(town.people.customer.id, admin(), { fullName: 'Somebody Else' })
    expect(await stored(town.people.customer.id)).toBe(await stored(who.id))
  })
})

it('is what a rule goes by that takes a person’s word', async () => {
  const beer = await regulated(town, 'alcohol')
  const [age] = BEER_RULES
  await rulesInForce(town, [{ ...age, proof: 'told' }] as typeof BEER_RULES)
  const who = await town.person('customer')
  const order = () => placeOrder(town, { customer: who, productId: beer })
  expect((await order()).code).toBe('birth_date_required')
  await patch(who.id, town.people.admin, { dateOfBirth: `${new Date().getFullYear() - 10}-01-01` })
  expect((await order()).code).toBe('below_minimum_age')
  await patch(who.id, town.people.admin, { dateOfBirth: BORN })
  expect((await order()).status).toBe(201)
})
