import { money } from '../../domain/money/money'
import { isSettled } from '../../domain/payments/attempts'
import { ProviderError } from '../../ports/call-outcome'
import type { CardPayment, CardPayments, CardRefund } from '../../ports/card-payments'
import type { Attempt } from './attempt'
import { type Finding, notAccepted } from './finding'

/** Each call has a key of its own: an answer that a provider keeps for the key before, as of an error, binds it no more. */
const keyOf = ({ id, calls }: Attempt): string => (calls > 1 ? `${id}:${calls}` : id)

/** Does what an attempt says. What became of an earlier call is looked for first: it had another key. */
export async function callCards(cards: CardPayments, attempt: Attempt, returnUrl: string): Promise<Finding> {
  try {
    const known = attempt.calls > 1 ? await readCards(cards, attempt) : null
    return known ?? (await call(cards, attempt, returnUrl))
  } catch (error) {
    if (error instanceof ProviderError) return { found: 'later', why: error.message }
    throw error
  }
}

async function call(cards: CardPayments, attempt: Attempt, returnUrl: string): Promise<Finding> {
  const { id, kind, original, card, customer, holderAbsent, orderId, paymentId, currency } = attempt
  const key = keyOf(attempt)
  const amount = money(attempt.amount, currency)
  switch (kind) {
    case 'authorize': {
      const reason = orderId ?? paymentId ?? id
      const told = await cards.authorize({
        operationId: id,
        key,
        amount,
        method: card,
        customer,
        holderAbsent,
        returnUrl,
        orderId: reason,
      })
      return told.outcome === 'accepted' ? cardState(attempt, told.value) : notAccepted(told)
    }
    case 'capture': {
      const told = await cards.capture(key, original ?? '', amount)
      return told.outcome === 'accepted' ? cardState(attempt, told.value) : notAccepted(told)
    }
    case 'release': {
      const told = await cards.release(key, original ?? '')
      return told.outcome === 'accepted' ? cardState(attempt, told.value) : notAccepted(told)
    }
    case 'refund': {
      const told = await cards.refund({ operationId: id, key }, original ?? '', amount)
      return told.outcome === 'accepted' ? refundState(told.value) : notAccepted(told)
    }
    default:
      throw new RangeError(`a card cannot ${kind}`)
  }
}

/**
 * What became of a call, by what the provider has. It is not called again while something may still come of it, under whatever key; what the
 * provider does not have long after was surely not done.
 * @param at real time
 * @throws ProviderError where it does not answer
 */
export async function askCards(cards: CardPayments, attempt: Attempt, at: Date): Promise<Finding> {
  const known = await readCards(cards, attempt)
  if (known) return known
  if (!attempt.reference && isSettled(attempt.calledAt ?? attempt.createdAt, at))
    return { found: 'later', why: 'the provider never got it' }
  return { found: 'unknown', why: 'the provider does not know it' }
}

/** Null: it has nothing that came of this. */
async function readCards(cards: CardPayments, attempt: Attempt): Promise<Finding | null> {
  const { id, kind, reference, original, createdAt } = attempt
  if (kind === 'refund') {
    const refund = reference ? await cards.readRefund(reference) : await cards.findRefund(id, original ?? '')
    return refund && refundState(refund)
  }
  if (kind === 'authorize') {
    const payment = reference ? await cards.read(reference) : await cards.find(id, createdAt)
    return payment && cardState(attempt, payment)
  }
  const payment = await cards.read(reference ?? original ?? '')
  if (!payment) return null
  if (reference) return cardState(attempt, payment)
  const done = kind === 'capture' ? tookThat(attempt, payment) : payment.state === 'released'
  return done ? cardState(attempt, payment) : null
}

const tookThat = ({ amount }: Attempt, { state, captured }: CardPayment): boolean =>
  state === 'captured' && captured.amount === amount

/** What a card's payment being in some state means for what was asked of it. */
function cardState({ kind, amount }: Attempt, payment: CardPayment): Finding {
  const { reference, state, captured, captureBefore, declined, fee } = payment
  const done = (of: number): Finding => ({
    found: 'done',
    reference,
    amount: of,
    fee: fee?.amount ?? null,
    captureBefore,
  })
  const over: Finding = { found: 'refused', code: `is_${state}`, message: `The payment is ${state}.`, reference }
  if (kind === 'release') return state === 'released' ? done(amount) : state === 'captured' ? over : pending(reference)
  if (kind === 'capture') {
    if (state === 'captured') return done(captured.amount)
    return state === 'held' || state === 'pending' ? pending(reference) : over
  }
  if (state === 'held') return done(payment.amount.amount)
  if (declined) return { found: 'refused', code: declined.code, message: declined.message, reference }
  if (state === 'released' || state === 'captured') return over
  return { found: 'pending', reference, action: state !== 'pending' }
}

const pending = (reference: string): Finding => ({ found: 'pending', reference })

function refundState({ reference, state, amount }: CardRefund): Finding {
  if (state === 'paid') return { found: 'done', reference, amount: amount.amount, fee: null }
  if (state === 'pending') return pending(reference)
  return { found: 'refused', code: 'refund_failed', message: 'The bank did not take it.', reference }
}
