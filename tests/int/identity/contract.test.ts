import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jumio } from '../../../src/adapters/identity/jumio'
import { manual } from '../../../src/adapters/identity/manual'
import { persona } from '../../../src/adapters/identity/persona'
import { ProviderError } from '../../../src/ports/call-outcome'
import type { Identity, IdentityAsk } from '../../../src/ports/identity'
import type { IncomingCall } from '../../../src/ports/mobile-money'
import { freePort } from '../../../src/server/free-port'
import { holdPaper } from '../../factories/papers'
import { awaitUntil } from '../../setup/await-until'
import { type Simulator, startSimulator } from '../../setup/simulator'
import { type Call, startWebhook, type Webhook } from '../../setup/webhook'

const SECRET = 'wbhsec_of_the_test'
const TOKEN = 'a-token-that-nobody-guesses-000000'
const TIMEOUT_MS = 1000

interface Opened {
  url: string
  webhook: string
  key?: string
}

const PROVIDERS = {
  persona: {
    path: '/api/v1/inquiries',
    open: ({ url, key = 'persona_sandbox_simulated' }: Opened): Identity =>
      persona({
        url,
        key,
        version: '2025-12-08',
        templateId: 'itmpl_1',
        webhookSecret: SECRET,
        workflowDecides: true,
        timeoutMs: TIMEOUT_MS,
      }),
  },
  jumio: {
    path: '/api/v1/accounts',
    open: ({ url, webhook, key = 'simulated-secret' }: Opened): Identity =>
      jumio({
        authUrl: url,
        accountUrl: url,
        retrievalUrl: url,
        clientId: 'simulated-client',
        clientSecret: key,
        userAgent: 'Waybill Test/v1.0',
        workflowKey: 10_013,
        callbackUrl: webhook.replace(/\/$/, ''),
        callbackToken: TOKEN,
        timeoutMs: TIMEOUT_MS,
      }),
  },
} as const

const heardAs = ({ headers, url, body }: Call): IncomingCall => ({
  headers: headers as Record<string, string>,
  query: { ...Object.fromEntries(url.searchParams), token: url.pathname.slice(1) },
  body: Buffer.from(body),
})

describe.each(['persona', 'jumio'] as const)('%s keeps the contract of identity checks', (name) => {
  const { open, path } = PROVIDERS[name]
  let simulator: Simulator
  let webhook: Webhook
  let provider: Identity

  const ask = (suffix = ''): IdentityAsk => ({
    operationId: `${randomUUID()}${suffix}`,
    type: 'alcohol',
    returnUrl: 'https://waybill.test/verified',
    locale: 'en',
  })
  async function made(suffix = '') {
    const asked = ask(suffix)
    const told = await provider.createCheck(asked)
    if (told.outcome !== 'accepted' || !told.value.url) throw new Error(`not made: ${JSON.stringify(told)}`)
    return { ...told.value, url: told.value.url, operationId: asked.operationId }
  }
  /** The call about this check; what rings late of a test before it is no answer to this one. */
  const ringAbout = (reference: string, words: RegExp) =>
    awaitUntil(() => {
      const id = reference.split(':').at(-1) ?? ''
      return webhook.calls.find(({ body }) => body.includes(id) && words.test(body))
    })

  beforeAll(async () => {
    webhook = await startWebhook()
    simulator = await startSimulator(
      name,
      name === 'persona' ? { 'webhook-secret': SECRET, 'webhook-url': webhook.url } : {},
    )
    provider = open({ url: simulator.url, webhook: webhook.url })
  })
  beforeEach(() => simulator.tell('/calm', {}))
  afterAll(async () => {
    await simulator?.stop()
    webhook?.stop()
  })

  it('makes a check with an address for its person, and until when it serves', async () => {
    const { reference, url, expiresAt, operationId } = await made()
    expect(url).toMatch(/^http/)
    expect((expiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect(await provider.getCheck(reference)).toMatchObject({
      reference,
      operationId,
      state: 'created',
      dateOfBirth: null,
      decidedAt: null,
    })
  })

  it('tells what a paper says of who passed, and sends him back', async () => {
    const { reference, url } = await made()
    const paper = {
      first: 'Ada',
      last: 'Ngo',
      bornOn: '1988-02-29',
      kind: 'id_card',
      country: 'US',
      state: 'FL',
    } as const
    const sent = await holdPaper(url, { ...paper, expiresOn: '2031-05-04' })
    expect(sent.headers.get('location')).toMatch(/^https:\/\/waybill\.test\/verified/)
    expect(await provider.getCheck(reference)).toMatchObject({
      state: 'passed',
      dateOfBirth: '1988-02-29',
      name: 'Ada Ngo',
      documentKind: 'id_card',
      issuing: 'US-FL',
      documentExpiresOn: '2031-05-04',
      decidedAt: expect.any(Date),
    })
  })

  it('is under way while somebody is at it', async () => {
    const { reference, url } = await made()
    await holdPaper(url, { outcome: 'abandon' })
    expect((await provider.getCheck(reference))?.state).toBe('in_progress')
  })

  it.each([
    ['-fail', 'rejected'],
    ['-review', 'review'],
    ['-underage', 'passed'],
  ])('ends a check of %s as %s', async (suffix, state) => {
    const { reference, url } = await made(suffix)
    await holdPaper(url)
    const record = await provider.getCheck(reference)
    expect(record?.state).toBe(state)
    if (suffix === '-underage') expect(Number(record?.dateOfBirth?.slice(0, 4))).toBe(new Date().getUTCFullYear() - 20)
  })

  it('ends one that nobody goes through in time', async () => {
    const { reference } = await made('-expired')
    await awaitUntil(async () => (await provider.getCheck(reference))?.state === 'expired')
    const late = await made()
    await simulator.tell('/clock', { advance_s: 86_401 })
    expect((await provider.getCheck(late.reference))?.state).toBe('expired')
    expect((await holdPaper(late.url)).status).toBe(410)
  })

  it('knows nothing of what is not there', async () => {
    expect(await provider.getCheck(name === 'jumio' ? 'account-x:workflow-x' : 'inq_x')).toBeNull()
  })

  it('forgets for good what it kept of a person, and again', async () => {
    const { reference, url } = await made()
    await holdPaper(url, { first: 'Ada', last: 'Ngo' })
    expect(await provider.redact(reference)).toEqual({ outcome: 'accepted', value: null })
    expect(await provider.redact(reference)).toEqual({ outcome: 'accepted', value: null })
    const left = await provider.getCheck(reference)
    expect(left?.name ?? null).toBeNull()
    expect(left?.dateOfBirth ?? null).toBeNull()
  })

  it('tells of a result by a call that is known as its own, and names the check', async () => {
    const { reference, url } = await made()
    await holdPaper(url)
    const ring = await ringAbout(reference, /approved|PROCESSED/)
    expect(provider.verifyWebhook(heardAs(ring), new Date())).toMatchObject({
      eventId: expect.stringMatching(/.{8,}/),
      reference,
    })
    const tampered = { ...heardAs(ring), body: Buffer.from(ring.body.slice(1)) }
    expect(provider.verifyWebhook(tampered, new Date())).toBeNull()
  })

  it('does nothing with a wrong key, and says so', async () => {
    const stranger = open({ url: simulator.url, webhook: webhook.url, key: 'another-key' })
    expect(await stranger.createCheck(ask())).toMatchObject({ outcome: 'later', why: expect.stringContaining('401') })
    await expect(stranger.getCheck('inq_1')).rejects.toThrow(ProviderError)
  })

  it('cannot say what became of a call whose answer is lost, and asked again under its key makes one that counts', async () => {
    const asked = ask()
    await simulator.tell('/fail', { what: 'silence', method: 'POST', path, after: true })
    expect((await provider.createCheck(asked)).outcome).toBe('unknown')
    const again = await provider.createCheck(asked)
    expect(again.outcome).toBe('accepted')
    if (name === 'jumio') return
    const books = await simulator.tell<{ referenceId: string }[]>('/book/inquiries')
    expect(books.filter(({ referenceId }) => referenceId === asked.operationId)).toHaveLength(1)
  })

  it('is tried later where it was surely not reached, had enough or is down', async () => {
    const nobody = open({ url: `http://127.0.0.1:${await freePort()}`, webhook: webhook.url })
    expect((await nobody.createCheck(ask())).outcome).toBe('later')
    await expect(nobody.getCheck('a:b')).rejects.toThrow(ProviderError)
    await simulator.tell('/fail', { status: 429, path })
    expect(await provider.createCheck(ask())).toEqual({ outcome: 'later', why: 'HTTP 429' })
    await simulator.tell('/fail', { status: 503, path })
    expect(await provider.createCheck(ask())).toEqual({ outcome: 'unknown', why: 'HTTP 503' })
    await simulator.tell('/fail', { status: 500, path })
    await expect(provider.getCheck('a:b')).rejects.toThrow(ProviderError)
  })

  it('remembers a check over a kill', async () => {
    const { reference, url } = await made()
    await simulator.killAndRestart()
    await holdPaper(url)
    expect((await provider.getCheck(reference))?.state).toBe('passed')
  })
})

describe('a call of Persona’s', () => {
  const body = '{"data":{"type":"event"}}'
  const provider = (webhookSecret: string) =>
    persona({
      url: 'http://127.0.0.1:1',
      key: 'k',
      version: '2025-12-08',
      templateId: 't',
      webhookSecret,
      workflowDecides: true,
      timeoutMs: 10,
    })
  const about = (type: string, of = 'inquiry') =>
    JSON.stringify({
      data: { type: 'event', id: 'evt_1', attributes: { name: type, payload: { data: { type: of, id: 'inq_1' } } } },
    })
  const signed = (text: string, secret: string, t: number) =>
    `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${text}`).digest('hex')}`
  const hear = (text: string, header: string, at: number, secret = SECRET) =>
    provider(secret).verifyWebhook(
      { headers: { 'persona-signature': header }, query: {}, body: Buffer.from(text) },
      new Date(at * 1000),
    )
  const NOW = 1_700_000_000

  it('is signed as the published vector says', () => {
    expect(signed(body, 'wbhsec_test', NOW)).toBe(
      't=1700000000,v1=4df24f6db6247bb4340a0a81a1caf96d452bff6719f3b12f42acdd9bc4266dcd',
    )
  })

  it('counts by either of two signatures while a secret is changed, and by none of somebody else', () => {
    const text = about('inquiry.approved')
    const told = { eventId: 'evt_1', type: 'inquiry.approved', reference: 'inq_1' }
    const [mine, others] = [signed(text, SECRET, NOW), signed(text, 'another', NOW)]
    expect(hear(text, mine, NOW)).toEqual(told)
    expect(hear(text, `${others} ${mine}`, NOW)).toEqual(told)
    expect(hear(text, `${mine} ${others}`, NOW)).toEqual(told)
    expect(hear(text, others, NOW)).toBeNull()
    expect(hear(text, '', NOW)).toBeNull()
  })

  it('is good for five minutes', () => {
    const text = about('inquiry.approved')
    expect(hear(text, signed(text, SECRET, NOW), NOW + 300)).not.toBeNull()
    expect(hear(text, signed(text, SECRET, NOW), NOW + 301)).toBeNull()
    expect(hear(text, signed(text, SECRET, NOW + 301), NOW)).toBeNull()
  })

  it('that is about something else is taken, and about no check', () => {
    const text = about('verification.passed', 'verification')
    expect(hear(text, signed(text, SECRET, NOW), NOW)).toMatchObject({ type: 'verification.passed', reference: null })
  })
})

describe('our own review', () => {
  it('calls nobody, and waits for a paper', async () => {
    const told = await manual.createCheck({ operationId: 'c1', type: 'age', returnUrl: '', locale: 'en' })
    expect(told).toEqual({ outcome: 'accepted', value: { reference: 'c1', url: null, expiresAt: null } })
    expect(await manual.getCheck('c1')).toMatchObject({ state: 'in_progress', dateOfBirth: null })
    expect(await manual.redact('c1')).toEqual({ outcome: 'accepted', value: null })
    expect(manual.verifyWebhook({ headers: {}, query: {}, body: new Uint8Array() }, new Date())).toBeNull()
  })
})
