import { expect } from 'vitest'
import { findMoneyBreaches } from '../int/torture/money/money-laws'
import { theirBooks } from '../int/torture/money/their-books'
import type { Answer } from './api'
import type { Till } from './till'
import { fill, held } from './wallets'

interface Changed {
  status: string
  total: { amount: number }
  back: { amount: number }
  spared: { amount: number }
  paid: { amount: number }
}

/** Orders of three pieces of 2,000 with the way and a tip, 7,500 together, by the customer; and what becomes of their money when they are changed. */
export function thinkAgain(till: Till) {
  const rows = <Row extends object>(text: string, ...values: unknown[]) =>
    till.town.sql.query<Row>(text, values).then((result) => result.rows)
  const token = () => till.town.people.customer.token

  const attempts = async (id: string): Promise<string[]> => {
    const all = await rows<{ said: string }>(
      `select kind || ' ' || amount || ' ' || status as said from payment_attempts where order_id = $1 order by created_at, id`,
      id,
    )
    return all.map(({ said }) => said)
  }

  return {
    rows,
    attempts,
    /** In the customer's wallet, his own money. */
    own: () => held(till.town.sql, till.town.people.customer.id).then(([money]) => money),
    put: (amount: number) => fill(till.town.sql, till.town.marketId, till.town.people.customer.id, amount),
    /** What waits there for a delivery. */
    escrow: async () => -(await till.booked(`market:${till.town.marketId}:escrow:XAF`)),
    cancel: (id: string) => till.town.api.post(`/api/orders/${id}/cancel`, { token: token() }),

    ask: (payment: Record<string, unknown>, body?: Record<string, unknown>) =>
      till.order(payment, { price: 2_000, quantity: 3, body }),

    /** Placed, and paid so. */
    async placed(payment: Record<string, unknown>): Promise<string> {
      const { body, code } = await till.order(payment, { price: 2_000, quantity: 3 })
      expect(code).toBeUndefined()
      await till.status(body.id, 'placed')
      return body.id
    },

    /** Other pieces of its line, by the customer or another. */
    async change(
      id: string,
      quantity: number,
      more: { by?: string; key?: string; body?: object; quote?: true; locale?: 'fr' } = {},
    ): Promise<Answer<Changed> & { message: string | undefined }> {
      const [line] = await rows<{ id: string }>('select id from order_lines where order_id = $1', id)
      const answer = await till.town.api.post<Changed>(`/api/orders/${id}/change${more.quote ? '/quote' : ''}`, {
        token: more.by ?? token(),
        key: more.key,
        locale: more.locale ?? 'en',
        body: { lines: [{ id: line?.id, quantity }], ...more.body },
      })
      const { errors } = answer.body as { errors?: { message: string }[] }
      return { ...answer, message: errors?.[0]?.message }
    },

    payments: (id: string) =>
      rows<{ method: string; status: string; amount: number; kept: number }>(
        `select method, status, amount::int, (captured - refunded)::int as kept from payments where order_id = $1 order by created_at, id`,
        id,
      ),

    /** What came and what went back, by the providers' own books. */
    async moved(id: string): Promise<number[]> {
      const of = await rows<{ of: string }>(
        `select id::text as of from payment_attempts where order_id = $1 union select reference from payment_attempts where order_id = $1`,
        id,
      )
      const names = new Set(of.map((one) => one.of))
      return (await theirBooks(till.simulators)).filter((line) => names.has(line.of)).map(({ signed }) => signed)
    },

    /** Waits until all has come to rest, and no book has what another lacks. */
    async allBooksAgree(): Promise<void> {
      const breaches = async () => {
        await till.sweep()
        return findMoneyBreaches(till.town.sql, await theirBooks(till.simulators))
      }
      await expect.poll(breaches, { timeout: 20_000, interval: 500 }).toEqual([])
    },
  }
}
