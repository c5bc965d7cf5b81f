import { type Fate, fateOf, operatorOf } from '../kit/operators'
import type { Provider } from '../kit/provider'
import { refusal } from './refusal'

/** As CamPay tells it, and below the line what only the simulator knows. */
export interface Transaction {
  readonly reference: string
  readonly status: 'PENDING' | 'SUCCESSFUL' | 'FAILED'
  readonly amount: string
  readonly currency: 'XAF'
  readonly operator: 'MTN' | 'Orange'
  readonly code: string
  readonly operator_reference: string
  readonly endpoint: 'collect' | 'withdraw'
  readonly external_reference: string
  readonly external_user: string
  readonly app_amount: string
  readonly phone_number: string
  readonly reason: string
  readonly sim: {
    readonly at: number
    readonly settlesAt: number
    readonly fate: Fate
    readonly fee: number
    readonly description: string
  }
}

export interface Asked {
  readonly amount: string
  readonly phone: string
  readonly description: string
  readonly external_reference: string
  readonly external_user?: string
}

export interface Terms {
  /** What CamPay keeps of a collection, in basis points. */
  readonly fees: Readonly<Record<'MTN' | 'Orange', number>>
  /** Francs that each operator's float began with. */
  readonly float: number
  readonly settleSeconds: number
  /** True: a reference used before makes a second transaction, against which callers must guard. */
  readonly repeats: boolean
}

/** Money asked of somebody's phone, or sent to it. */
export class Transactions {
  constructor(
    private readonly provider: Provider,
    private readonly terms: Terms,
  ) {
    provider.clock.onAdvance(() => this.settle())
    setInterval(() => this.settle(), 100).unref()
  }

  find(reference: string): Transaction | undefined {
    return this.provider.book.get<Transaction>('transactions', reference)
  }

  list(): Transaction[] {
    return this.provider.book.list<Transaction>('transactions')
  }

  /** Asks or sends; what comes of it is known later. The same external reference is the same transaction. */
  begin(endpoint: Transaction['endpoint'], asked: Asked): Transaction {
    const { book, clock } = this.provider
    const number = /^237(6\d{8})$/.exec(asked.phone)?.[1]
    if (!number || number.startsWith('61'))
      throw refusal(400, 'ER101', 'Invalid phone number. It must be 237XXXXXXXXX, without +.')
    const operator = ({ MTN: 'MTN', ORANGE: 'Orange', EU: undefined } as const)[operatorOf(number) ?? 'EU']
    if (!operator) throw refusal(400, 'ER102', 'Unsupported phone number carrier: only MTN and Orange.')
    if (!/^[1-9]\d*$/.test(asked.amount)) throw refusal(400, 'ER201', 'Invalid amount: decimals are not allowed.')
    const before = this.list().find((one) => one.external_reference === asked.external_reference)
    if (before && !this.terms.repeats) return before
    const amount = Number(asked.amount)
    const fee = endpoint === 'collect' ? Math.round((amount * this.terms.fees[operator]) / 10_000) : 0
    if (endpoint === 'withdraw' && amount > this.balance(operator))
      throw refusal(400, 'ER301', `Insufficient balance: ${operator} has too little.`)
    const count = book.next('transactions')
    const reference = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
    return book.put<Transaction>('transactions', reference, {
      reference,
      status: 'PENDING',
      amount: `${amount}.00`,
      currency: 'XAF',
      operator,
      code: `CP${String(count).padStart(11, '0')}`,
      operator_reference: String(10_000_000_000 + count),
      endpoint,
      external_reference: asked.external_reference,
      external_user: asked.external_user ?? '',
      app_amount: `${amount - fee}.00`,
      phone_number: asked.phone,
      reason: 'None',
      sim: {
        at: clock.now(),
        settlesAt: clock.now() + this.terms.settleSeconds,
        fate: fateOf(number),
        fee,
        description: asked.description,
      },
    })
  }

  /** Francs of an operator's float. What is being sent is gone already. */
  balance(operator: Transaction['operator']): number {
    return this.list()
      .filter((one) => one.operator === operator)
      .reduce((sum, one) => sum + effectOf(one), this.terms.float)
  }

  private settle(): void {
    const { book, clock, deliveries } = this.provider
    for (const one of this.list()) {
      if (one.status !== 'PENDING' || one.sim.settlesAt > clock.now() || one.sim.fate === 'never answers') continue
      const failed = one.sim.fate === 'no funds' || one.sim.fate === 'told a lie'
      book.atOnce(() => {
        const settled = book.put<Transaction>('transactions', one.reference, {
          ...one,
          status: failed ? 'FAILED' : 'SUCCESSFUL',
          ...(failed && { reason: 'INSUFFICIENT_FUNDS' }),
        })
        if (one.sim.fate !== 'never told') deliveries.add(one.reference, settled)
      })
    }
  }
}

const effectOf = ({ endpoint, status, amount, app_amount }: Transaction): number => {
  if (endpoint === 'collect') return status === 'SUCCESSFUL' ? Number(app_amount) : 0
  return status === 'FAILED' ? 0 : -Number(amount)
}
