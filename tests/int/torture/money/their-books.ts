import type { Simulator } from '../../../setup/simulator'

/** A movement in a provider's own book; `signed` and `fee` in minor units. */
export interface Moved {
  readonly provider: 'stripe' | 'campay' | 'noupay'
  readonly currency: string
  /** Above zero it came in. */
  readonly signed: number
  readonly fee: number
  /** The payment at Stripe, our operation with mobile money. */
  readonly of: string
}

export type Simulators = Readonly<Record<Moved['provider'], Simulator>>

interface Line {
  amount: number
  fee: number
  currency: string
  source: string
}
interface Thing {
  id: string
  payment_intent: string
}
interface Transaction {
  endpoint: string
  status: string
  amount: string
  app_amount: string
  external_reference: string
}
interface Movement {
  id: string
  status: string
  amount: number
  fee?: number
  reference: string
}

/** All that providers have really moved, by their own books and not by what they told us. */
export async function theirBooks({ stripe, campay, noupay }: Simulators): Promise<Moved[]> {
  const [lines, charges, refunds, transactions, movements] = await Promise.all([
    stripe.tell<Line[]>('/book/balance_transaction'),
    stripe.tell<Thing[]>('/book/charge'),
    stripe.tell<Thing[]>('/book/refund'),
    campay.tell<Transaction[]>('/book/transactions'),
    noupay.tell<Movement[]>('/book/movements'),
  ])
  const intents = new Map([...charges, ...refunds].map(({ id, payment_intent }) => [id, payment_intent]))
  return [
    ...lines.map(({ amount, fee, currency, source }): Moved => {
      return {
        provider: 'stripe',
        currency: currency.toUpperCase(),
        signed: amount,
        fee,
        of: intents.get(source) ?? source,
      }
    }),
    ...transactions
      .filter(({ status }) => status === 'SUCCESSFUL')
      .map(({ endpoint, amount, app_amount, external_reference: of }): Moved => {
        const collected = endpoint === 'collect'
        const fee = collected ? Number(amount) - Number(app_amount) : 0
        return { provider: 'campay', currency: 'XAF', signed: collected ? Number(amount) : -Number(amount), fee, of }
      }),
    ...movements
      .filter(({ status }) => status === 'SUCCEEDED')
      .map(({ id, amount, fee = 0, reference: of }): Moved => {
        return { provider: 'noupay', currency: 'XAF', signed: id.startsWith('col_') ? amount : -amount, fee, of }
      }),
  ]
}
