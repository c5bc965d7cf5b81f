import { beforeAll, describe, expect, it } from 'vitest'
import { postingsOf } from '../../factories/ledger'
import { asFlorida, refundsOf, type Sold, sell } from '../../factories/paid-orders'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()

beforeAll(() => asFlorida(till.town))

const DISPUTED = { method: 'card', paymentMethodId: 'pm_card_createDispute' }
const names = () => ({
  market: till.town.marketId,
  restaurant: till.town.mine.id,
  driver: till.town.people.driver.driverId ?? '',
})

interface Dispute {
  id: string
  status: string
  reference: string
  amount: number
  fee: number
}

const dispute = (orderId: string, status: string): Promise<Dispute> =>
  awaitUntil(
    async () => {
      const { rows } = await till.town.sql.query<Dispute>(
        'select id, status, reference, amount::int, fee::int from disputes where order_id = $1 and status = $2',
        [orderId, status],
      )
      return rows[0]
    },
    { timeout: 30_000 },
  )
const payment = async ({ paymentId }: Sold) => {
  const { rows } = await till.town.sql.query('select status, refunded::int from payments where id = $1', [paymentId])
  return rows[0]
}
const atStripe = async (path: string, body?: Record<string, string>) => {
  const answer = await fetch(`${till.simulators.stripe.url}/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: 'Bearer sk_test_simulated', 'content-type': 'application/x-www-form-urlencoded' },
    ...(body && { body: new URLSearchParams(body) }),
  })
  expect(answer.status).toBe(200)
  return answer.json()
}
const entry = (id: string, what: string) => postingsOf(till.town.sql, `dispute:${id}:${what}`, names())

/** Sold for 10.70 and what came to it, delivered, and disputed as soon as the money is taken. */
async function disputed(): Promise<{ sold: Sold; open: Dispute }> {
  const sold = await sell(till.town, { price: 1_000, payment: DISPUTED })
  return { sold, open: await dispute(sold.id, 'open') }
}

describe('a disputed card', () => {
  it('has its money out of clearing, with the fee that Stripe keeps, and refunds nothing meanwhile', async () => {
    const { sold, open } = await disputed()
    expect(await payment(sold)).toEqual({ status: 'disputed', refunded: 0 })
    expect(await entry(open.id, 'opened')).toEqual({
      'market:market:disputes:USD': open.amount,
      'provider:stripe:clearing:USD': -open.amount,
    })
    expect(await entry(open.id, 'fee:kept')).toEqual({
      'market:market:processing_fees:USD': 1_500,
      'provider:stripe:clearing:USD': -1_500,
    })
    const { token } = till.town.people.admin
    const body = { amount: 100, reason: 'The soup was missing' }
    expect((await till.town.api.post(`/api/orders/${sold.id}/refund`, { token, body })).code).toBe('refund_refused')
    expect(await refundsOf(till.town, sold.id)).toEqual([])
  })

  it('comes back when it is won, fee and all', async () => {
    const { sold, open } = await disputed()
    await atStripe(`/disputes/${open.reference}`, {
      'evidence[uncategorized_text]': 'winning_evidence',
      submit: 'true',
    })
    await dispute(sold.id, 'won')
    expect(await payment(sold)).toEqual({ status: 'captured', refunded: 0 })
    expect(await entry(open.id, 'won')).toEqual({
      'provider:stripe:clearing:USD': open.amount,
      'market:market:disputes:USD': -open.amount,
    })
    expect(await entry(open.id, 'fee:returned')).toEqual({
      'provider:stripe:clearing:USD': 1_500,
      'market:market:processing_fees:USD': -1_500,
    })
  })

  it('is the platform’s loss when it is lost, however often it is told', async () => {
    const { sold, open } = await disputed()
    await till.simulators.stripe.tell('/deliveries', { copies: 10 })
    await atStripe(`/disputes/${open.reference}/close`, {})
    await dispute(sold.id, 'lost')
    expect(await payment(sold)).toEqual({ status: 'refunded', refunded: open.amount })
    expect(await entry(open.id, 'lost')).toEqual({
      'market:market:refunds:USD': open.amount,
      'market:market:disputes:USD': -open.amount,
    })
    expect(await till.booked(`market:${till.town.marketId}:disputes:USD`)).toBe(await heldByBanks())
  })

  it('is the restaurant’s loss where the market says so, as far as it was paid', async () => {
    await till.market({ dispute_loss_borne_by: 'restaurant' })
    const { sold, open } = await disputed()
    await atStripe(`/disputes/${open.reference}/close`, {})
    await dispute(sold.id, 'lost')
    expect(await entry(open.id, 'lost')).toEqual({
      'restaurant:restaurant:payable:USD': 880,
      'market:market:refunds:USD': open.amount - 880,
      'market:market:disputes:USD': -open.amount,
    })
    await till.market({ dispute_loss_borne_by: 'platform' })
  })

  it('that is heard of only when it was lost is booked as if it had been heard of before', async () => {
    await till.simulators.stripe.tell('/deliveries', { hold: true })
    const sold = await sell(till.town, { price: 1_000, payment: DISPUTED })
    const { data } = (await atStripe('/disputes')) as { data: { id: string; payment_intent: string }[] }
    const { rows } = await till.town.sql.query<{ reference: string }>('select reference from payments where id = $1', [
      sold.paymentId,
    ])
    const reference = data.find((one) => one.payment_intent === rows[0]?.reference)?.id ?? ''
    await atStripe(`/disputes/${reference}/close`, {})
    await till.simulators.stripe.tell('/deliveries', { hold: false, shuffle: true, copies: 3 })
    const { id, amount } = await dispute(sold.id, 'lost')
    expect(await entry(id, 'opened')).toMatchObject({ 'provider:stripe:clearing:USD': -amount })
    expect(await entry(id, 'lost')).toMatchObject({ 'market:market:disputes:USD': -amount })
  })
})

/** What disputes hold back that nobody has decided. */
async function heldByBanks(): Promise<number> {
  const { rows } = await till.town.sql.query<{ sum: number }>(
    `select coalesce(sum(amount), 0)::int as sum from disputes where status = 'open'`,
  )
  return rows[0]?.sum ?? 0
}
