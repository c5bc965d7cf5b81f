import { ATTEMPT_KIND_LABELS } from '../../../../../collections/payment-attempts/labels'
import { PAYMENT_METHOD_LABELS, PROVIDER_LABELS } from '../../../../../collections/payments/labels'
import { FAULT_LABELS, REFUND_CAUSE_LABELS } from '../../../../../collections/refunds/labels'
import { formatMoney } from '../../../../domain/money/format-money'
import type { OrderPayment, PaymentStep } from '../../../../queries/payments/order-payments'
import { StatusPill } from '../../../components/StatusPill'
import { formatTime } from '../../../format-time'
import type { StatusKind } from '../../../status-look'
import { HandOut } from './HandOut'
import { RetryRefund } from './RetryRefund'
import type { OrderPaymentsWords } from './words'

const KINDS: Record<PaymentStep['what'], StatusKind> = { call: 'attempt', refund: 'refund', dispute: 'dispute' }

interface Props {
  payment: OrderPayment
  timeZone: string
  words: OrderPaymentsWords
  acts: boolean
}

/** What was asked of the provider and what it answered, what went back and what was disputed, the first thing first. */
export function PaymentSteps({ payment: { steps, currency }, timeZone, words, acts }: Props) {
  const { locale } = words
  if (steps.length === 0) return null
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  return (
    <ol className="wb-payment__steps">
      {steps.map((step) => {
        const { title, details, quote } = tell(step, words, money)
        return (
          <li key={step.id} data-step={step.what}>
            <p className="wb-payment__step">
              <b>{title}</b> <StatusPill kind={KINDS[step.what]} status={step.status} locale={locale} />
              <time dateTime={step.at}>{formatTime(step.at, locale, timeZone)}</time>
            </p>
            <p className="wb-quiet">{[money(step.amount), ...details].filter(Boolean).join(' · ')}</p>
            {quote && <q>{quote}</q>}
            {acts && step.what === 'refund' && step.method === 'cash' && step.status === 'created' && (
              <HandOut refundId={step.id} />
            )}
            {acts && step.what === 'refund' && step.again && (
              <RetryRefund refundId={step.id} amount={money(step.amount)} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface Told {
  title: string
  details: (string | false | null)[]
  quote: string | null
}

function tell(step: PaymentStep, { say, label }: OrderPaymentsWords, money: (amount: number) => string): Told {
  switch (step.what) {
    case 'call':
      return {
        title: label(ATTEMPT_KIND_LABELS[step.kind]),
        details: [
          label(PROVIDER_LABELS[step.provider]),
          step.fee !== null && step.fee !== 0 && say('fee', { amount: money(step.fee) }),
          step.code,
        ],
        quote: step.message,
      }
    case 'refund':
      return {
        title: say('refundTo', { method: label(PAYMENT_METHOD_LABELS[step.method]).toLowerCase() }),
        details: [
          label(REFUND_CAUSE_LABELS[step.cause]),
          step.fault && say('fault', { who: label(FAULT_LABELS[step.fault]).toLowerCase() }),
          step.failure,
        ],
        quote: step.reason,
      }
    case 'dispute':
      return {
        title: say('dispute'),
        details: [step.fee > 0 && say('fee', { amount: money(step.fee) }), step.reason, step.reference],
        quote: null,
      }
  }
}
