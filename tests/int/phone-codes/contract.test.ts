import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { noMessaging } from '../../../src/adapters/messaging/no-messaging'
import { outboxMessaging } from '../../../src/adapters/messaging/outbox'
import { twilioMessaging } from '../../../src/adapters/messaging/twilio'
import { type Messaging, MessagingError } from '../../../src/ports/messaging'
import { type Simulator, startSimulator } from '../../setup/simulator'

const SID = 'AC00000000000000000000000000000001'
const KEY = `${SID}:secret`

let directory: string
let simulator: Simulator

function twilio({ token = 'secret', from = '+15005550006' } = {}): Messaging {
  return twilioMessaging({ accountSid: SID, authToken: token, from, url: simulator.url })
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'waybill-texts-'))
  simulator = await startSimulator('twilio', { key: KEY })
})

afterEach(() => simulator.suffer(null))

afterAll(async () => {
  await simulator.stop()
  await rm(directory, { recursive: true })
})

let count = 0
const text = () => ({ to: '+237677000001', body: `${++count} is your code` })
const EVER = new Date(0)

describe.each([
  ['twilio', () => twilio()],
  ['outbox', () => outboxMessaging(join(directory, 'outbox', 'texts.jsonl'))],
] as const)('%s', (_, open) => {
  it('takes a text, and finds it by its words and by nobody else’s', async () => {
    const sent = text()
    const told = await open().send(sent)
    expect(told).toEqual({ outcome: 'accepted', reference: expect.any(String) })
    const reference = 'reference' in told ? told.reference : ''
    expect(await open().find(sent, EVER)).toBe(reference)
    expect(await open().find({ ...sent, to: '+237677000002' }, EVER)).toBeNull()
    expect(await open().find(text(), EVER)).toBeNull()
    expect(await open().find(sent, new Date(Date.now() + 3_600_000))).toBeNull()
  })

  it('learns in the end that it arrived', async () => {
    const told = await open().send(text())
    const fate = () => open().fateOf('reference' in told ? told.reference : '')
    await expect.poll(fate, { timeout: 15_000 }).toBe('delivered')
  })

  it('finds nothing before anything was sent', async () => {
    expect(await open().find({ to: '+237677009999', body: 'nothing' }, EVER)).toBeNull()
  })
})

describe('twilio', () => {
  it('sends by number or by messaging service', async () => {
    for (const from of ['+15005550006', 'Waybill', `MG${'0'.repeat(32)}`])
      expect(await twilio({ from }).send(text())).toMatchObject({ outcome: 'accepted' })
  })

  it.each([
    ['+15005550001', 'number'],
    ['+15005550002', 'not_mobile'],
    ['+15005550003', 'region'],
    ['+15005550004', 'opted_out'],
    ['+15005550009', 'not_mobile'],
    ['not a number', 'number'],
  ])('is told why %s gets no text: %s', async (to, reason) => {
    expect(await twilio().send({ to, body: 'x' })).toEqual({ outcome: 'refused', reason })
  })

  it('is not set up with a wrong token, and says so', async () => {
    expect(await twilio({ token: 'wrong' }).send(text())).toEqual({ outcome: 'refused', reason: 'misconfigured' })
    await expect(twilio({ token: 'wrong' }).find(text(), EVER)).rejects.toThrow(MessagingError)
    await expect(twilio().fateOf('SM-none')).rejects.toThrow(MessagingError)
  })

  it('comes later where it was surely not taken: used up', async () => {
    await simulator.suffer('quota')
    expect(await twilio().send(text())).toEqual({ outcome: 'later' })
  })

  it('is unknown where it may have been taken', async () => {
    await simulator.suffer('outage')
    expect(await twilio().send(text())).toEqual({ outcome: 'unknown' })
    await simulator.suffer('amnesia')
    const sent = text()
    expect(await twilio().send(sent)).toEqual({ outcome: 'unknown' })
    expect(await twilio().find(sent, EVER)).toMatch(/^SM[0-9a-f]{32}$/)
  })

  it('remembers across an outage what it took, and shows it to developers', async () => {
    const sent = text()
    await twilio().send({ ...sent, body: `${sent.body} <b>` })
    await simulator.killAndRestart(async () => {
      // Nobody listens there: nothing can have been taken.
      expect(await twilio().send(text())).toEqual({ outcome: 'later' })
      await expect(twilio().find(text(), EVER)).rejects.toThrow(MessagingError)
    })
    expect(await twilio().find({ ...sent, body: `${sent.body} <b>` }, EVER)).not.toBeNull()
    const page = await fetch(simulator.url)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain(`${sent.body} &lt;b>`)
  })
})

it('sends nothing in production without a provider, and says why', async () => {
  expect(await noMessaging.send(text())).toEqual({ outcome: 'refused', reason: 'misconfigured' })
  expect([await noMessaging.find(text(), EVER), await noMessaging.fateOf('x')]).toEqual([null, null])
})
