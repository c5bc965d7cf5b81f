import { type BalanceTransaction, book } from './balance'
import { invalid, missing } from './refusal'
import type { Thing, World } from './world'

export interface Dispute extends Thing {
  readonly amount: number
  /** What was taken on its account, and given back. */
  readonly balance_transactions: readonly BalanceTransaction[]
  readonly charge: string
  readonly currency: string
  readonly payment_intent: string
  readonly status: 'needs_response' | 'under_review' | 'won' | 'lost'
}

/** What a bank takes for a dispute in the smallest unit, back only when it is won. */
const FEE = 1500
const DAY = 86_400

type Captured = Thing & Readonly<{ amount_captured: number; currency: string; payment_intent: string }>

/** The cardholder asks the money back from the bank, which takes it at once. */
export function openDispute<C extends Captured>(world: World, charge: C): C {
  const disputed = world.keep<C>({ ...charge, disputed: true })
  const id = world.id('dp')
  const { amount_captured: amount, currency } = charge
  const dispute = world.keep<Dispute>({
    id,
    object: 'dispute',
    created: world.now(),
    amount,
    balance_transactions: [money(world, { id, amount, currency }, -1)],
    charge: charge.id,
    currency,
    evidence_details: { due_by: world.now() + 7 * DAY, has_evidence: false, past_due: false, submission_count: 0 },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: 'fraudulent',
    status: 'needs_response',
  })
  world.emit('charge.dispute.created', dispute)
  world.emit('charge.dispute.funds_withdrawn', dispute)
  return disputed
}

/** Evidence decides as it does in Stripe's tests: `winning_evidence` wins, all else loses. */
export function answerDispute(world: World, id: string, text: string | undefined, submit: boolean): Dispute {
  const dispute = openOne(world, id)
  if (!submit) return dispute
  return settle(world, dispute, text === 'winning_evidence')
}

/** Gives in. */
export const closeDispute = (world: World, id: string): Dispute => settle(world, openOne(world, id), false)

function openOne(world: World, id: string): Dispute {
  const dispute = world.find<Dispute>('dispute', id)
  if (!dispute) throw missing('dispute', id, 'dispute')
  if (dispute.status !== 'needs_response') throw invalid('This dispute is already closed.')
  return dispute
}

function settle(world: World, dispute: Dispute, won: boolean): Dispute {
  const balance_transactions = won
    ? [...dispute.balance_transactions, money(world, dispute, 1)]
    : dispute.balance_transactions
  const settled = world.keep<Dispute>({ ...dispute, balance_transactions, status: won ? 'won' : 'lost' })
  if (won) {
    world.emit('charge.dispute.funds_reinstated', settled)
  }
  world.emit('charge.dispute.closed', settled)
  return settled
}

const money = (
  world: World,
  { id, amount, currency }: Pick<Dispute, 'id' | 'amount' | 'currency'>,
  sign: 1 | -1,
): BalanceTransaction =>
  book(world, { amount: sign * amount, fee: -sign * FEE, currency, type: 'adjustment', source: id })
