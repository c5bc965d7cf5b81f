import type Stripe from 'stripe'
import { CURRENCIES, type CurrencyCode } from '../../domain/money/currencies'
import { type Money, money } from '../../domain/money/money'
import { ProviderError } from '../../ports/call-outcome'
import type { CardDispute, CardEvent, CardPayment, CardRefund, CardReportLine } from '../../ports/card-payments'

/** Stripe counts in minor units as we do; francs are whole in both. */
function moneyOf(amount: number, currency: string): Money {
  const code = currency.toUpperCase()
  if (!(code in CURRENCIES)) throw new ProviderError(`a currency that no market uses: ${currency}`)
  return money(amount, code as CurrencyCode)
}

/** What is not in this list is asked again: a new status is never taken for an end. */
const STATES: Readonly<Record<string, CardPayment['state']>> = {
  requires_payment_method: 'open',
  requires_confirmation: 'open',
  requires_action: 'action',
  requires_capture: 'held',
  succeeded: 'captured',
  canceled: 'released',
}

export function paymentOf(intent: Stripe.PaymentIntent): CardPayment {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const line = charge && typeof charge.balance_transaction === 'object' ? charge.balance_transaction : null
  const state = STATES[intent.status] ?? 'pending'
  const before = charge?.payment_method_details?.card?.capture_before
  const error = intent.last_payment_error
  return {
    reference: intent.id,
    operationId: intent.metadata.operation_id ?? null,
    state,
    amount: moneyOf(intent.amount, intent.currency),
    captured: moneyOf(intent.amount_received, intent.currency),
    captureBefore: state === 'held' && before ? new Date(before * 1000) : null,
    fee: line ? moneyOf(line.fee, line.currency) : null,
    declined:
      state === 'open' && error
        ? { code: error.decline_code || error.code || 'declined', message: error.message ?? '' }
        : null,
    disputed: charge?.disputed ?? false,
    next: { clientSecret: intent.client_secret ?? '', url: intent.next_action?.redirect_to_url?.url ?? null },
  }
}

export function refundOf(refund: Stripe.Refund): CardRefund {
  const { id, amount, currency, status } = refund
  const state = status === 'succeeded' ? 'paid' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
  return { reference: id, state, amount: moneyOf(amount, currency) }
}

const DISPUTES: Readonly<Record<string, CardDispute['state']>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'won',
  prevented: 'won',
  won: 'won',
  lost: 'lost',
}

/** Its lines are what was taken and given back on its account. A status that is not in the list is no decision. */
export function disputeOf(dispute: Stripe.Dispute): CardDispute {
  const { id, amount, currency, payment_intent: intent, balance_transactions: lines, reason } = dispute
  const { due_by: due } = dispute.evidence_details
  const withdrawn = lines.reduce((sum, line) => sum - line.amount, 0)
  const fee = lines.reduce((sum, line) => sum + line.fee, 0)
  return {
    reference: id,
    payment: typeof intent === 'string' ? intent : (intent?.id ?? ''),
    state: DISPUTES[dispute.status] ?? 'open',
    amount: moneyOf(amount, currency),
    withdrawn: moneyOf(withdrawn, currency),
    fee: moneyOf(fee, currency),
    reason,
    respondBy: due ? new Date(due * 1000) : null,
  }
}

const KINDS: Readonly<Record<string, CardEvent['subject']['kind']>> = {
  payment_intent: 'payment',
  refund: 'refund',
  dispute: 'dispute',
  setup_intent: 'setup',
}

/** Charges are told of as the payment that they belong to. */
export function eventOf({ id, type, data }: Stripe.Event): CardEvent {
  const object = data.object as { object: string; id: string; payment_intent?: string | { id: string } | null }
  if (object.object === 'charge' && object.payment_intent) {
    const { payment_intent: intent } = object
    const reference = typeof intent === 'string' ? intent : intent.id
    return { eventId: id, type, subject: { kind: 'payment', reference } }
  }
  return { eventId: id, type, subject: { kind: KINDS[object.object] ?? 'other', reference: object.id } }
}

const LINES: Readonly<Record<string, CardReportLine['kind']>> = {
  charge: 'charge',
  payment: 'charge',
  refund: 'refund',
  refund_failure: 'refund',
  adjustment: 'dispute',
  transfer: 'transfer',
  transfer_refund: 'transfer',
}

function sourceOf(source: Stripe.BalanceTransaction['source']) {
  if (source === null || typeof source === 'string') return { source: source ?? '', payment: null, operationId: null }
  const { id, payment_intent, metadata } = source as {
    id: string
    payment_intent?: string | { id: string } | null
    metadata?: Stripe.Metadata | null
  }
  const payment = typeof payment_intent === 'object' ? payment_intent?.id : payment_intent
  return { source: id, payment: payment ?? null, operationId: metadata?.operation_id ?? null }
}

export function lineOf(line: Stripe.BalanceTransaction): CardReportLine {
  return {
    reference: line.id,
    kind: LINES[line.type] ?? 'other',
    ...sourceOf(line.source),
    amount: moneyOf(line.amount, line.currency),
    fee: moneyOf(line.fee, line.currency),
    at: new Date(line.created * 1000),
  }
}
