import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONSENT_TEXTS } from '../../../src/domain/privacy/consent'
import { ADDRESS, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-7: what people agreed to, when, to which text, and that taking back is as easy as giving. */
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

interface Told {
  locale: string
  consents: {
    purpose: string
    given: boolean
    version: string | null
    current: { text: string; withdrawable: boolean }
  }[]
}
const put = (who: Person, body: unknown) =>
  town.api.call<Told>('PUT', '/api/users/preferences', { token: who.token, body })
const given = ({ consents }: Told) => consents.filter((each) => each.given).map(({ purpose }) => purpose)
const rowsOf = async (column: string, value: string) =>
  (await town.sql.query(`select * from consents where ${column} = $1 order by at, id`, [value])).rows

describe('consents', () => {
  it('are nobody’s until they are given, and are told with the text of today in the reader’s language', async () => {
    const who = await town.person('customer')
    const { body } = await town.api.get<Told>('/api/users/preferences', { token: who.token, locale: 'fr' })
    expect(given(body)).toEqual([])
    expect(body.consents.map(({ current }) => current.text)).toContain(CONSENT_TEXTS.marketing_email.text.fr)
  })

  it('are recorded when an account is opened, with version and source, and an empty box is no record', async () => {
    const { status, body } = await town.api.post<{ user: { id: string } }>('/api/auth/register', {
      body: {
        fullName: 'Ada Consents',
        email: 'ada@consents.test',
        password: 'a long sentence to remember',
        consents: { terms: true, privacy: true, marketing_email: false },
      },
    })
    expect(status).toBe(201)
    const rows = await rowsOf('person_id', body.user.id)
    expect(rows.map(({ purpose, given, version, source }) => [purpose, given, version, source]).sort()).toEqual([
      ['privacy', true, CONSENT_TEXTS.privacy.version, 'registration'],
      ['terms', true, CONSENT_TEXTS.terms.version, 'registration'],
    ])
    expect(rows.every(({ personal }) => personal && !String(personal).includes('127.0.0.1'))).toBe(true)
  })

  it('are recorded of a guest who orders', async () => {
    const cartToken = 'a-token-of-a-guest-who-agrees'
    await town.api.post('/api/cart/add', { cartToken, body: { productId: town.mine.products[0], quantity: 1 } })
    const { status, body } = await town.api.post<{ id: string }>('/api/orders', {
      cartToken,
      body: {
        address: ADDRESS,
        contact: { name: 'Guest', phone: '+237699000444' },
        payment: { method: 'cash' },
        consents: { terms: true, age_statement: true },
      },
    })
    expect(status).toBe(201)
    const { rows } = await town.sql.query('select guest_token_hash as hash from orders where id = $1', [body.id])
    expect((await rowsOf('guest_hash', rows[0]?.hash)).map(({ purpose }) => purpose).sort()).toEqual([
      'age_statement',
      'terms',
    ])
  })

  it('are taken back by the call that gave them; every answer is kept, and told by the log', async () => {
    const who = await town.person('customer')
    expect(given((await put(who, { consents: { marketing_sms: true } })).body)).toEqual(['marketing_sms'])
    await put(who, { consents: { marketing_sms: true } })
    expect(given((await put(who, { consents: { marketing_sms: false } })).body)).toEqual([])
    expect((await rowsOf('person_id', who.id)).map((row) => row.given)).toEqual([true, false])
    const { rows } = await town.sql.query(
      `select command from compliance_log where subject_id = $1 and kind = 'privacy' order by id`,
      [who.id],
    )
    expect(rows.map(({ command }) => command)).toEqual(['consent.given', 'consent.withdrawn'])
  })

  it('that an account stands on end with it', async () => {
    const who = await town.person('customer')
    await put(who, { consents: { terms: true } })
    expect(await put(who, { consents: { terms: false } })).toMatchObject({ status: 400, code: 'validation_failed' })
    expect(await rowsOf('person_id', who.id)).toHaveLength(1)
  })

  it('given at once by two requests are written once', async () => {
    const who = await town.person('customer')
    await Promise.all(Array.from({ length: 8 }, () => put(who, { consents: { location: true } })))
    expect(await rowsOf('person_id', who.id)).toHaveLength(1)
  })

  it('are changed by nobody, not even the schema’s owner', async () => {
    await expect(town.sql.query('update consents set given = false')).rejects.toThrow(/append-only/)
    await expect(town.sql.query('delete from consents')).rejects.toThrow(/append-only/)
  })
})
