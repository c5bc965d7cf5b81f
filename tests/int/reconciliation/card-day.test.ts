import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { asFlorida, refundsOf, sell, settledRefunds } from '../../factories/paid-orders'
import { compareToday, solveLine, standing } from '../../factories/reconciling'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const CARD = { method: 'card', paymentMethodId: 'pm_card_visa' }
beforeAll(() => asFlorida(till.town))

const token = () => till.town.people.admin.token
const stands = (purpose: string) => standing(till.town, purpose)
const solve = (id: string | undefined, body: object) => solveLine(till.town, id, body)

async function compare() {
  const { days, lines } = await compareToday(till.town, 'stripe')
  return { matched: days[0]?.matched, lines, open: lines.filter(({ status }) => status === 'open') }
}

/** As somebody does in Stripe's own dashboard. */
async function atStripe(path: string, body: Record<string, string>): Promise<{ id: string }> {
  const answer = await fetch(`${till.simulators.stripe.url}/v1${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_simulated', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(body),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return (await answer.json()) as { id: string }
}

it('matches what was taken and what was given back by us', async () => {
  const sold = await sell(till.town, { price: 1_000, payment: CARD })
  const body = { amount: 300, reason: 'The soup was missing' }
  await till.town.api.post(`/api/orders/${sold.id}/refund`, { token: token(), body })
  await settledRefunds(till.town, sold.id, 'paid')
  const { matched, lines } = await compare()
  expect([matched, lines]).toEqual([2, []])
})

it('finds a payment that nobody here asked for, holds it in suspense and gives it back', async () => {
  const before = await stands('clearing')
  await atStripe('/payment_intents', {
    amount: '5000',
    currency: 'usd',
    payment_method: 'pm_card_visa',
    confirm: 'true',
    capture_method: 'automatic',
  })
  const [line] = (await compare()).lines
  expect(line).toMatchObject({ kind: 'missing_here', direction: 'in', theirs: 5_000, ours: null })
  expect(line?.actions).toContain('refund')
  expect(line?.suspense).toBeGreaterThan(0)
  expect(await stands('suspense')).toBe(-(line?.suspense ?? 0))
  expect((await solve(line?.id, { action: 'refund', reason: 'Paid to the wrong shop' })).status).toBe(200)
  const calls = () =>
    till.town.sql.query(`select status from payment_attempts where kind = 'refund' and refund_id is null`)
  await awaitUntil(async () => (await calls()).rows[0]?.status === 'succeeded', { timeout: 20_000 })
  expect(await stands('suspense')).toBe(0)
  // Stripe keeps its fee of what it gives back.
  expect(await stands('clearing')).toBeLessThan(before)
  expect((await compare()).open).toEqual([])
})

it('finds a refund made in the provider’s dashboard', async () => {
  const sold = await sell(till.town, { price: 1_000, payment: CARD })
  const { rows } = await till.town.sql.query<{ reference: string }>('select reference from payments where id = $1', [
    sold.paymentId,
  ])
  await atStripe('/refunds', { payment_intent: rows[0]?.reference ?? '', amount: '200' })
  const { open } = await compare()
  expect(open).toMatchObject([{ kind: 'missing_here', direction: 'out', theirs: 200, suspense: -200 }])
  expect(await refundsOf(till.town, sold.id)).toEqual([])
  expect((await solve(open[0]?.id, { action: 'write_off', reason: 'Promised on the telephone' })).status).toBe(200)
  expect(await stands('suspense')).toBe(0)
})

it('finds what we say was taken and the provider does not have', async () => {
  const id = randomUUID()
  await till.town.sql.query(
    `insert into payment_attempts (id, kind, status, provider, market_id, amount, currency, fee, reference, calls, called_at, settled_at)
     values ($1, 'capture', 'succeeded', 'stripe', $2, 700, 'USD', 0, 'pi_nobody', 1, now(), now())`,
    [id, till.town.marketId],
  )
  const line = (await compare()).lines.find(({ attemptId }) => attemptId === id)
  expect(line).toMatchObject({ kind: 'missing_there', ours: 700, theirs: null })
})
