import { afterEach, beforeEach, expect, it } from 'vitest'
import { newPhone, phoneCodes } from '../../factories/phone-codes'
import { startTexts, type Texts } from '../../factories/texts'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { type QueueWatch, watchQueue } from '../process/queue'

let database: TestDatabase
let texts: Texts
let town: Town
let queue: QueueWatch
let children: ChildServer[]

beforeEach(async () => {
  texts = await startTexts()
  database = await createTestDatabase()
  children = []
  const api = await child('api')
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
  queue = await watchQueue(database)
})

afterEach(async () => {
  await queue.close()
  await town.close()
  for (const each of children) await each.kill()
  await database.drop()
  await texts.simulator.stop()
})

const { request, verify } = phoneCodes(() => town.api)

async function child(role: 'api' | 'worker'): Promise<ChildServer> {
  const started = await startChildServer(database, { WAYBILL_ROLE: role, ...texts.settings })
  children.push(started)
  return started
}

const sendingOf = async (id: string) =>
  (await town.sql.query('select sending, calls::int from phone_codes where id = $1', [id])).rows[0]

async function readCode(challengeId: string, phone: string): Promise<void> {
  await child('worker')
  await expect.poll(() => sendingOf(challengeId), { timeout: 60_000 }).toMatchObject({ sending: 'accepted' })
  await queue.drained(30_000)
  expect(await texts.to(phone)).toHaveLength(1)
  expect((await verify(challengeId, await texts.code(phone))).status).toBe(200)
}

it('sends no second text when its worker was killed after the provider took it', async () => {
  const phone = newPhone()
  await texts.simulator.suffer('amnesia')
  const { body } = await request(phone, 'guest')
  const worker = await child('worker')
  await texts.code(phone)
  await worker.kill()
  expect(await sendingOf(body.challengeId)).toEqual({ sending: 'calling', calls: 1 })
  await texts.simulator.suffer(null)
  await readCode(body.challengeId, phone)
  expect(await sendingOf(body.challengeId)).toMatchObject({ calls: 1 })
})

it('sends the one text when its worker was killed before the provider took it', async () => {
  const phone = newPhone()
  await texts.simulator.suffer('silence')
  const { body } = await request(phone, 'guest')
  const worker = await child('worker')
  await expect.poll(() => texts.simulator.calls(), { timeout: 20_000 }).toBeGreaterThan(0)
  await worker.kill()
  await texts.simulator.suffer(null)
  await readCode(body.challengeId, phone)
  expect(await sendingOf(body.challengeId)).toMatchObject({ calls: 2 })
})
