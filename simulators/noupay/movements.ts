import { fateOf, type Operator, operatorOf } from '../kit/operators'
import type { Provider } from '../kit/provider'
import { NouPayRefusal } from './refusal'

export type Kind = 'collection' | 'payout' | 'refund'

/** As NouPay tells it; `sim` only the simulator knows. */
export interface Movement {
  readonly id: string
  readonly reference: string
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED' | 'CANCELLED'
  readonly amount: number
  readonly currency: 'XAF'
  readonly msisdn: string
  readonly operator: Operator
  readonly created_at: string
  readonly expires_at: string
  readonly collection_id?: string
  readonly fee?: number
  readonly failure_code?: string
  readonly operator_reference?: string
  readonly sim: { readonly kind: Kind; readonly settlesAt: number; readonly fate: string; readonly callback?: string }
}

export interface Asked {
  readonly reference: string
  readonly amount: number
  readonly msisdn: string
  readonly operator: Operator | 'AUTO'
  readonly callback_url?: string
  readonly collection_id?: string
}

export interface Terms {
  readonly fees: Readonly<Record<Operator, number>>
  readonly float: number
  readonly settleSeconds: number
}

const PREFIX: Readonly<Record<Kind, string>> = { collection: 'col', payout: 'po', refund: 'rf' }
const PROMPT_SECONDS = 300

/** Collections, payouts and refunds of collections. */
export class Movements {
  constructor(
    private readonly provider: Provider,
    private readonly terms: Terms,
  ) {
    provider.clock.onAdvance(() => this.settle())
    setInterval(() => this.settle(), 100).unref()
  }

  find(kind: Kind, id: string): Movement {
    const found = this.provider.book.get<Movement>('movements', id)
    if (found?.sim.kind !== kind) throw new NouPayRefusal(404, 'not_found', `There is no ${kind} ${id}.`)
    return found
  }

  list(kind: Kind): Movement[] {
    return this.provider.book.list<Movement>('movements').filter(({ sim }) => sim.kind === kind)
  }

  begin(kind: Kind, asked: Asked): Movement {
    const { book, clock } = this.provider
    const number = /^\+237(6\d{8})$/.exec(asked.msisdn)?.[1]
    if (!number) throw new NouPayRefusal(422, 'invalid_msisdn', 'A number is +237 and nine digits that begin with 6.')
    const operator = asked.operator === 'AUTO' ? operatorOf(number) : asked.operator
    if (!operator) throw new NouPayRefusal(422, 'unsupported_operator', 'Nobody known runs this number.')
    if (!Number.isInteger(asked.amount) || asked.amount <= 0)
      throw new NouPayRefusal(422, 'invalid_amount', 'An amount is a whole number of francs above zero.')
    if (this.list(kind).some(({ reference }) => reference === asked.reference))
      throw new NouPayRefusal(409, 'duplicate_reference', 'This reference was used before.')
    if (kind !== 'collection' && asked.amount > this.balance(operator))
      throw new NouPayRefusal(422, 'insufficient_float', `${operator} has too little.`)
    const now = clock.now()
    const id = `${PREFIX[kind]}_${String(book.next(PREFIX[kind])).padStart(12, '0')}`
    return book.put<Movement>('movements', id, {
      id,
      reference: asked.reference,
      status: 'PENDING',
      amount: asked.amount,
      currency: 'XAF',
      msisdn: asked.msisdn,
      operator,
      created_at: iso(now),
      expires_at: iso(now + PROMPT_SECONDS),
      ...(asked.collection_id && { collection_id: asked.collection_id }),
      sim: { kind, settlesAt: now + this.terms.settleSeconds, fate: fateOf(number), callback: asked.callback_url },
    })
  }

  /** Never more than was collected and is not given back. */
  refund(asked: { collection_id: string; amount: number; reference: string }): Movement {
    const collection = this.find('collection', asked.collection_id)
    if (collection.status !== 'SUCCEEDED')
      throw new NouPayRefusal(422, 'invalid_amount', 'What was not collected cannot be refunded.')
    const given = this.list('refund')
      .filter(({ collection_id, status }) => collection_id === collection.id && status !== 'FAILED')
      .reduce((sum, { amount }) => sum + amount, 0)
    if (asked.amount > collection.amount - given)
      throw new NouPayRefusal(422, 'invalid_amount', `At most ${collection.amount - given} can be refunded.`)
    return this.begin('refund', { ...asked, msisdn: collection.msisdn, operator: collection.operator })
  }

  balance(operator: Operator): number {
    return this.provider.book
      .list<Movement>('movements')
      .filter((one) => one.operator === operator)
      .reduce((sum, one) => sum + effectOf(one), this.terms.float)
  }

  private settle(): void {
    const { book, clock, deliveries } = this.provider
    for (const one of book.list<Movement>('movements')) {
      if (one.status !== 'PENDING' || one.sim.settlesAt > clock.now()) continue
      const expired = one.sim.fate === 'never answers' && Date.parse(one.expires_at) <= clock.now() * 1000
      if (one.sim.fate === 'never answers' && !expired) continue
      const failed = one.sim.fate === 'no funds' || one.sim.fate === 'told a lie'
      book.atOnce(() => {
        const settled = book.put<Movement>('movements', one.id, {
          ...one,
          status: expired ? 'EXPIRED' : failed ? 'FAILED' : 'SUCCEEDED',
          ...(failed && { failure_code: 'insufficient_funds' }),
          ...(!failed && !expired && { fee: this.feeOf(one), operator_reference: `NP${one.id}` }),
        })
        if (one.sim.fate === 'never told') return
        const id = `evt_${String(book.next('evt')).padStart(12, '0')}`
        deliveries.add(id, { id, at: clock.now(), movement: settled }, one.sim.callback)
      })
    }
  }

  private feeOf({ amount, operator, sim }: Movement): number {
    return sim.kind === 'collection' ? Math.round((amount * this.terms.fees[operator]) / 10_000) : 0
  }
}

const effectOf = ({ sim, status, amount, fee = 0 }: Movement): number => {
  if (sim.kind === 'collection') return status === 'SUCCEEDED' ? amount - fee : 0
  return status === 'FAILED' || status === 'EXPIRED' ? 0 : -amount
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()
