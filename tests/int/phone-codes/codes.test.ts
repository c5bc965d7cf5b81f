import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { newPhone, phoneCodes } from '../../factories/phone-codes'
import { startTexts, type Texts, wrong } from '../../factories/texts'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { type QueueWatch, watchQueue } from '../process/queue'

let texts: Texts
let server: TestServer
let town: Town
let queue: QueueWatch

beforeAll(async () => {
  texts = await startTexts()
  server = await startTestServer(texts.settings)
  town = await makeTown(server)
  queue = await watchQueue(server.database)
  await town.sql.query(
    `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng, text_sender)
     values (gen_random_uuid(), 'Miami', 'miami', 'MIA', 'US', 'USD', 'en', 'America/New_York', 25, -80, 'Sunny Waybill')`,
  )
})

afterAll(async () => {
  await queue.close()
  await town.close()
  await server.stop()
  await texts.simulator.stop()
})

const { request, verify } = phoneCodes(() => town.api)

/** Real time cannot be waited for, so all that this telephone was sent happened a while earlier. */
const earlier = (phone: string, by: string) =>
  town.sql.query(
    `update phone_codes set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval where phone = $1`,
    [phone, by],
  )

async function asked(phone = newPhone()) {
  const { body } = await request(phone, 'guest')
  return { phone, challengeId: body.challengeId, code: await texts.code(phone) }
}

describe('a code', () => {
  it('is a text in the language of who asks, with the name of the market', async () => {
    const phone = newPhone()
    const { status, body } = await request(phone, 'guest', { locale: 'fr' })
    expect([status, body]).toEqual([200, { challengeId: expect.any(String), expiresIn: 300, resendIn: 30 }])
    await texts.code(phone)
    const [french] = await texts.to(phone)
    expect(french?.body).toMatch(/^\d{6} est votre code Waybill\. Il est valable 5 minutes\./)
    await request('(305) 555-0123', 'guest', { market: 'miami', locale: 'en' })
    await texts.code('+13055550123')
    const [english] = await texts.to('+13055550123')
    expect(english?.body).toMatch(/^\d{6} is your Sunny Waybill code\./)
  })

  it('is nowhere in the database', async () => {
    const { code } = await asked()
    const { rows } = await town.sql.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
    )
    for (const { name } of rows) {
      const found = await town.sql
        .query(`select count(*)::int as n from ${name} t where to_jsonb(t)::text ~ $1`, [`(^|\\D)${code}(\\D|$)`])
        .catch((error: Error & { code?: string }) => error)
      // The queue belongs to another role; what it holds are payloads, and those are the ids.
      if (found instanceof Error) expect(found).toMatchObject({ code: '42501' })
      else expect([name, found.rows[0].n]).toEqual([name, 0])
    }
  })

  it('counts once', async () => {
    const { challengeId, code } = await asked()
    expect(told(await verify(challengeId, code))).toBe('200 ok')
    expect(told(await verify(challengeId, code))).toBe('422 otp_expired')
  })

  it('is dead after five wrong guesses, for the right one too', async () => {
    const { challengeId, code } = await asked()
    const left: unknown[] = []
    for (let guess = 0; guess < 5; guess++) {
      const { body } = await verify(challengeId, wrong(code))
      left.push(Object(body).errors[0].data)
    }
    expect(left).toEqual([4, 3, 2, 1, 0].map((attemptsLeft) => ({ code: 'otp_invalid', attemptsLeft })))
    expect(told(await verify(challengeId, code))).toBe('422 otp_expired')
  })

  it('counts for five minutes', async () => {
    const { phone, challengeId, code } = await asked()
    await earlier(phone, '5 minutes')
    expect(told(await verify(challengeId, code))).toBe('422 otp_expired')
  })

  it('is replaced by the next one', async () => {
    const { phone, challengeId, code } = await asked()
    await earlier(phone, '40 seconds')
    const next = await request(phone, 'guest')
    const second = await texts.code(phone, 1)
    expect(told(await verify(challengeId, code))).toBe('422 otp_expired')
    expect(told(await verify(next.body.challengeId, second))).toBe('200 ok')
  })

  it('says nothing about a challenge that never was', async () => {
    expect(told(await verify('019a0000-0000-7000-8000-000000000000', '123456'))).toBe('422 otp_expired')
    expect(told(await verify('no-id', '123456'))).toBe('400 validation_failed')
  })

  it('brings one token to fifty who tell it at once', async () => {
    const { challengeId, code } = await asked()
    const answers = await Promise.all(Array.from({ length: 50 }, () => verify(challengeId, code)))
    expect(answers.map(told).sort()).toEqual(['200 ok', ...Array(49).fill('422 otp_expired')])
  })

  it('lets fifty at once guess five times', async () => {
    const { challengeId, code } = await asked()
    const answers = await Promise.all(Array.from({ length: 50 }, () => verify(challengeId, wrong(code))))
    expect(answers.map(told).sort()).toEqual([
      ...Array(45).fill('422 otp_expired'),
      ...Array(5).fill('422 otp_invalid'),
    ])
  })
})

describe('asking for codes', () => {
  it('sends one text to fifty who ask at once', async () => {
    const phone = newPhone()
    const answers = await Promise.all(Array.from({ length: 50 }, () => request(phone, 'guest')))
    expect(answers.map(told).sort()).toEqual(['200 ok', ...Array(49).fill('429 otp_throttled')])
    await texts.code(phone)
    await queue.drained()
    expect(await texts.to(phone)).toHaveLength(1)
  })

  it('says how long to wait, longer each time, and after five in an hour the rest of it', async () => {
    const phone = newPhone()
    const waits: number[] = []
    for (let sent = 0; sent < 5; sent++) {
      expect(told(await request(phone, 'guest'))).toBe('200 ok')
      const refused = await request(phone, 'guest')
      expect(refused.code).toBe('otp_throttled')
      waits.push(Number(refused.headers.get('retry-after')))
      await earlier(phone, `${waits.at(-1)} seconds`)
    }
    const ladder = [30, 60, 120, 300]
    ladder.forEach((pause, index) => {
      expect(waits[index]).toBeGreaterThan(pause - 3)
      expect(waits[index]).toBeLessThanOrEqual(pause)
    })
    expect(waits[4]).toBeGreaterThan(2_500)
  })

  it('counts all purposes of a telephone together, and of an address all telephones', async () => {
    const phone = newPhone()
    await request(phone, 'guest')
    expect((await request(phone, 'login')).code).toBe('otp_throttled')
    const headers = { 'x-simulated-address': '198.51.100.7' }
    const answers: string[] = []
    for (let each = 0; each < 31; each++) answers.push(told(await request(newPhone(), 'guest', { headers })))
    expect(answers).toEqual([...Array(30).fill('200 ok'), '429 otp_throttled'])
  })

  it.each([
    ['hello there', 'phone_invalid'],
    ['677000000', 'phone_invalid'],
    ['+237 222 23 40 22', 'phone_not_supported'],
    ['+33 6 12 34 56 78', 'phone_not_supported'],
  ])('refuses %s: %s', async (phone, code) => {
    expect(told(await request(phone, 'guest'))).toBe(`422 ${code}`)
  })

  it('refuses a market that is not there, and tells all this in French too', async () => {
    expect(told(await request(newPhone(), 'guest', { market: 'nowhere' }))).toBe('400 validation_failed')
    const { body } = await request('hello', 'guest', { locale: 'fr' })
    expect(Object(body).errors[0].message).toMatch(/^Ce n’est pas un numéro/)
  })
})
