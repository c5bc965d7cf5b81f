import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { newPhone, phoneCodes } from '../../factories/phone-codes'
import { startTexts, type Texts } from '../../factories/texts'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let texts: Texts
let server: TestServer
let town: Town

beforeAll(async () => {
  texts = await startTexts()
  server = await startTestServer({ ...texts.settings, LOG_LEVEL: 'fatal' })
  town = await makeTown(server)
  // Twilio's magic numbers are American.
  await town.sql.query(
    `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng)
     values (gen_random_uuid(), 'Miami', 'miami', 'MIA', 'US', 'USD', 'en', 'America/New_York', 25, -80)`,
  )
})

afterEach(() => texts.simulator.suffer(null))

afterAll(async () => {
  await town.close()
  await server.stop()
  await texts.simulator.stop()
})

const { request, verify } = phoneCodes(() => town.api)

const rowOf = async (challengeId: string) =>
  (
    await town.sql.query(
      'select sending, reason, calls::int, provider, reference, masked_phone from phone_codes where id = $1',
      [challengeId],
    )
  ).rows[0]

const becomes = (challengeId: string, sending: string, timeout = 25_000) =>
  expect.poll(() => rowOf(challengeId), { timeout }).toMatchObject({ sending })

it('keeps what the provider calls the text, and shows support a masked number', async () => {
  const phone = newPhone()
  const { body } = await request(phone, 'guest')
  await becomes(body.challengeId, 'accepted')
  const [text] = await texts.to(phone)
  const row = await rowOf(body.challengeId)
  expect(row).toMatchObject({ calls: 1, provider: 'twilio', reference: text?.sid, reason: null })
  const shown = await town.api.get(`/api/phone-codes/${body.challengeId}`, { token: town.people.support.token })
  expect(shown.body).toMatchObject({ maskedPhone: `+237•••••••${phone.slice(-2)}`, sending: 'accepted' })
  expect(JSON.stringify(shown.body)).not.toContain(phone)
})

it.each([
  ['+15005550001', 'number'],
  ['+15005550002', 'not_mobile'],
  ['+15005550003', 'region'],
  ['+15005550004', 'opted_out'],
  ['+15005550009', 'not_mobile'],
])('is refused for %s because of %s, and tells the next time', async (phone, reason) => {
  const { body } = await request(phone, 'guest')
  await becomes(body.challengeId, 'refused')
  expect(await rowOf(body.challengeId)).toMatchObject({ reason, calls: 1 })
  expect(told(await request(phone, 'guest'))).toBe('422 phone_not_supported')
})

it('waits for a provider that is used up or down, and sends once', async () => {
  for (const fault of ['quota', 'outage'] as const) {
    const phone = newPhone()
    await texts.simulator.suffer(fault)
    const { body } = await request(phone, 'guest')
    await becomes(body.challengeId, fault === 'quota' ? 'created' : 'unknown')
    await texts.simulator.suffer(null)
    await becomes(body.challengeId, 'accepted')
    expect(await texts.to(phone)).toHaveLength(1)
    expect(told(await verify(body.challengeId, await texts.code(phone)))).toBe('200 ok')
  }
})

it('asks the provider that took a text and did not say so, and does not send another', async () => {
  const phone = newPhone()
  await texts.simulator.suffer('amnesia')
  const { body } = await request(phone, 'guest')
  await becomes(body.challengeId, 'unknown')
  await becomes(body.challengeId, 'accepted')
  const sent = await texts.to(phone)
  expect(sent).toHaveLength(1)
  expect(await rowOf(body.challengeId)).toMatchObject({ calls: 1, reference: sent[0]?.sid })
})

it('sends a text again that the provider never got', async () => {
  const phone = newPhone()
  await texts.simulator.suffer('silence')
  const { body } = await request(phone, 'guest')
  await becomes(body.challengeId, 'unknown')
  await texts.simulator.suffer(null)
  await becomes(body.challengeId, 'accepted', 40_000)
  expect(await rowOf(body.challengeId)).toMatchObject({ calls: 2 })
  expect(await texts.to(phone)).toHaveLength(1)
})

it('sends nothing any more that a newer code has replaced', async () => {
  const phone = newPhone()
  await texts.simulator.suffer('quota')
  const first = await request(phone, 'guest')
  await expect.poll(() => texts.simulator.calls()).toBeGreaterThan(0)
  await town.sql.query(`update phone_codes set created_at = created_at - interval '1 minute' where phone = $1`, [phone])
  const second = await request(phone, 'guest')
  await texts.simulator.suffer(null)
  await becomes(second.body.challengeId, 'accepted')
  expect(await texts.to(phone)).toHaveLength(1)
  expect(told(await verify(second.body.challengeId, await texts.code(phone)))).toBe('200 ok')
  expect(await rowOf(first.body.challengeId)).toMatchObject({ sending: 'created' })
})

it('learns whether a text arrived', async () => {
  const [phone, never] = [newPhone(), '+15005550010']
  const asked = [await request(phone, 'guest'), await request(never, 'guest')]
  const { checkPhoneCode } = await import('../../../src/jobs/check-phone-code')
  const { boundApp } = await import('../../../src/commands/app')
  const fates = ['delivered', 'undelivered']
  for (const [index, { body }] of asked.entries()) {
    await becomes(body.challengeId, 'accepted')
    await expect
      .poll(async () => {
        await checkPhoneCode.run(boundApp(), { challengeId: body.challengeId })
        return (await rowOf(body.challengeId)).sending
      })
      .toBe(fates[index])
  }
})
