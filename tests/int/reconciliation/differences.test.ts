import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campay } from '../../../src/adapters/payments/campay'
import { money } from '../../../src/domain/money/money'
import type { MobileMoney } from '../../../src/ports/mobile-money'
import { compareToday, solveLine, standing } from '../../factories/reconciling'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'
import { startTestServer, type TestServer } from '../../setup/server'
import { type Simulator, startSimulator } from '../../setup/simulator'

const KEY = 'webhook-key'
const PHONE = '+237670000000'

let simulator: Simulator
let server: TestServer
let town: Town
let provider: MobileMoney

beforeAll(async () => {
  simulator = await startSimulator('campay', { 'webhook-key': KEY, 'settle-seconds': '0', float: '500000' })
  const account = { username: 'simulated-app', password: 'simulated-password', webhookKey: KEY }
  provider = campay({ url: simulator.url, ...account, timeoutMs: 2000 })
  server = await startTestServer({
    CAMPAY_USERNAME: account.username,
    CAMPAY_PASSWORD: account.password,
    CAMPAY_WEBHOOK_KEY: KEY,
    CAMPAY_URL: simulator.url,
  })
  town = await makeTown(server)
  await town.sql.query('update markets set mobile_money_enabled = true')
  await simulator.tell('/deliveries', { url: `${server.url}/webhooks/campay` })
})
afterAll(async () => {
  await town?.close()
  await server?.stop()
  await simulator?.stop()
})

const admin = () => town.people.admin.token
const compare = () => compareToday(town, 'campay')
const solve = (id: string, body: object) => solveLine(town, id, body)
const stands = (purpose: string) => standing(town, purpose)

/** Money that the provider moves without our having asked for it. */
async function moved(direction: 'in' | 'out', amount: number, operationId: string = randomUUID()): Promise<string> {
  const ask = { operationId, amount: money(amount, 'XAF'), phone: PHONE, description: 'planted' }
  const told = direction === 'in' ? await provider.collect(ask) : await provider.payOut(ask)
  if (told.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(told)}`)
  const { reference } = told.value
  await awaitUntil(async () => (await provider.read(direction, reference))?.state === 'succeeded')
  return reference
}

/** A call of ours, as it would stand. */
async function attempted(
  kind: 'collect' | 'payout',
  status: string,
  amount: number,
  fee: number | null = null,
): Promise<string> {
  const id = randomUUID()
  await town.sql.query(
    `insert into payment_attempts (id, kind, status, provider, market_id, amount, currency, fee, calls, called_at, settled_at)
     values ($1, $2, $3, 'campay', $4, $5, 'XAF', $6, 1, now(), now())`,
    [id, kind, status, town.marketId, amount, fee],
  )
  return id
}

async function placed(pay: boolean): Promise<{ id: string; number: string; total: { amount: number } }> {
  const { token } = await town.person('customer')
  await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
  // A phone without money fails, so that its order waits for another payment.
  const payment = { method: 'mobile_money', phone: pay ? PHONE : '+237670000001' }
  const answer = await town.api.post<{ id: string; number: string; total: { amount: number } }>('/api/orders', {
    token,
    body: { address: ADDRESS, payment },
  })
  expect(answer.status).toBe(201)
  const wanted = pay ? 'placed' : 'payment_failed'
  await awaitUntil(async () => (await statusOf(answer.body.id)) === wanted, { timeout: 20_000 })
  return answer.body
}

const statusOf = async (id: string): Promise<string> =>
  (await town.sql.query('select status from orders where id = $1', [id])).rows[0].status

/** Of the one provider that is used here, what its book comes to less what ours does. */
async function apart(): Promise<number> {
  const book =
    await simulator.tell<{ endpoint: string; status: string; amount: string; app_amount: string }[]>(
      '/book/transactions',
    )
  const theirs = book
    .filter(({ status }) => status === 'SUCCESSFUL')
    .reduce((sum, one) => sum + (one.endpoint === 'collect' ? Number(one.app_amount) : -Number(one.amount)), 0)
  return theirs - (await stands('clearing'))
}

describe('a provider’s day against ours', () => {
  it('matches what both have alike, and says what the day moved', async () => {
    await placed(true)
    await awaitUntil(async () => (await apart()) === 0)
    const { days, lines } = await compare()
    expect(lines).toEqual([])
    expect(days[0]).toMatchObject({ provider: 'campay', status: 'done', open: 0 })
    expect(days[0]?.matched).toBeGreaterThan(0)
    expect(days[0]?.totals[0]?.ours).toBe(days[0]?.totals[0]?.theirs)
  })

  it('puts what is missing here into suspense once, however often it is compared, and writes it off', async () => {
    const before = { clearing: await stands('clearing'), differences: await stands('differences') }
    const reference = await moved('in', 10_000)
    expect(await apart()).toBe(9_750)
    const first = (await compare()).lines
    expect(first).toEqual([
      expect.objectContaining({ kind: 'missing_here', reference, theirs: 10_000, theirFee: 250, suspense: 9_750 }),
    ])
    expect(first[0]?.actions).toEqual(['refund', 'book_to_order', 'write_off'])
    expect(await stands('suspense')).toBe(-9_750)
    expect(await apart()).toBe(0)
    await compare()
    expect(await stands('suspense')).toBe(-9_750)
    const answers = await Promise.all(
      [1, 2].map(() => solve(first[0]?.id ?? '', { action: 'write_off', reason: 'their own test' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await stands('suspense')).toBe(0)
    expect(await stands('differences')).toBe(before.differences - 10_000)
    expect((await compare()).lines).toMatchObject([{ reference, status: 'solved', suspense: 0 }])
    expect(await stands('clearing')).toBe(before.clearing + 9_750)
  })

  it('gives back what came for nobody, once', async () => {
    const reference = await moved('in', 4_000)
    const line = (await compare()).lines.find((one) => one.reference === reference)
    expect((await solve(line?.id ?? '', { action: 'refund', reason: 'nobody ordered' })).status).toBe(200)
    const paid = () =>
      town.sql.query(`select status from payment_attempts where kind = 'refund' and original = $1`, [reference])
    await awaitUntil(async () => (await paid()).rows[0]?.status === 'succeeded', { timeout: 20_000 })
    expect((await paid()).rows).toHaveLength(1)
    expect(await stands('suspense')).toBe(0)
    expect(await apart()).toBe(0)
    expect((await compare()).lines.filter(({ status }) => status === 'open')).toEqual([])
  })

  it('pays an order with it that waits for a payment, and no other', async () => {
    const order = await placed(false)
    const reference = await moved('in', order.total.amount)
    const line = (await compare()).lines.find((one) => one.reference === reference)
    const other = await placed(true)
    const book = (number: string) =>
      solve(line?.id ?? '', { action: 'book_to_order', reason: 'he paid by hand', order: number })
    expect((await book(other.number)).code).toBe('illegal_transition')
    expect((await book('no such order')).code).toBe('not_found')
    expect((await book(order.number)).status).toBe(200)
    expect(await statusOf(order.id)).toBe('placed')
    expect(await stands('suspense')).toBe(0)
    expect(await apart()).toBe(0)
  })

  it('tells what the provider does not have', async () => {
    const id = await attempted('payout', 'succeeded', 700)
    const line = (await compare()).lines.find(({ attemptId }) => attemptId === id)
    expect(line).toMatchObject({ kind: 'missing_there', ours: 700, theirs: null, suspense: 0, actions: ['write_off'] })
  })

  it('tells another amount, and what left without us', async () => {
    const id = await attempted('payout', 'succeeded', 900)
    await moved('out', 1_000, id)
    await moved('out', 55)
    const { lines } = await compare()
    expect(lines.find(({ attemptId }) => attemptId === id)).toMatchObject({
      kind: 'amount_differs',
      ours: 900,
      theirs: 1_000,
      suspense: -100,
    })
    expect(lines.find(({ theirs }) => theirs === 55)).toMatchObject({
      kind: 'missing_here',
      suspense: -55,
      actions: ['write_off'],
    })
  })

  it('tells another fee than booked, and one that is not agreed', async () => {
    const id = await attempted('collect', 'succeeded', 2_000, 0)
    await moved('in', 2_000, id)
    await town.sql.query('update markets set mtn_fee_basis_points = 300')
    const order = await placed(true)
    const { lines } = await compare()
    await town.sql.query('update markets set mtn_fee_basis_points = 250')
    const differs = lines.find(({ attemptId }) => attemptId === id)
    expect(differs).toMatchObject({ kind: 'fee_differs', theirFee: 50, suspense: -50, actions: ['accept_fee'] })
    expect((await solve(differs?.id ?? '', { action: 'accept_fee', reason: 'as billed' })).status).toBe(200)
    const fee = (share: number) => Math.floor((order.total.amount * share + 5_000) / 10_000)
    expect(lines.find(({ kind, theirs }) => kind === 'fee_unexpected' && theirs === order.total.amount)).toMatchObject({
      theirFee: fee(250),
      expectedFee: fee(300),
      suspense: 0,
    })
  })

  it('asks again what became of a call whose answer was lost', async () => {
    // A ring would have us ask before anybody compares.
    await simulator.tell('/deliveries', { hold: true })
    const id = await attempted('collect', 'unknown', 3_000)
    await moved('in', 3_000, id)
    const line = (await compare()).lines.find(({ attemptId }) => attemptId === id)
    expect(line).toMatchObject({ kind: 'state_differs', suspense: 0, actions: ['ask_again'] })
    expect((await solve(line?.id ?? '', { action: 'ask_again', reason: 'look again' })).status).toBe(200)
    await simulator.tell('/deliveries', { hold: false })
    const { rows } = await town.sql.query('select status from payment_attempts where id = $1', [id])
    expect(rows[0].status).toBe('succeeded')
  })

  it('lets go by itself what has settled since', async () => {
    const id = randomUUID()
    await moved('in', 5_000, id)
    const before = await stands('suspense')
    await compare()
    expect(await stands('suspense')).toBeLessThan(before)
    await town.sql.query(
      `insert into payment_attempts (id, kind, status, provider, market_id, amount, currency, fee, calls, called_at, settled_at)
       values ($1, 'collect', 'succeeded', 'campay', $2, 5000, 'XAF', 125, 1, now(), now())`,
      [id, town.marketId],
    )
    const { lines } = await compare()
    expect(lines.filter(({ kind, theirs }) => kind === 'missing_here' && theirs === 5_000)).toEqual([])
  })

  it('says that the provider does not tell its books, and writes differences as a table', async () => {
    await simulator.tell('/fail', { path: '/history', times: 1, what: 'status', status: 503 })
    const { lines } = await compare()
    expect(lines.length).toBeGreaterThan(0)
    const csv = await town.api.get<{ text: string }>('/api/reconciliation/lines.csv', { token: admin() })
    expect(csv.body.text.split('\r\n')).toHaveLength(lines.length + 2)
  })
})
