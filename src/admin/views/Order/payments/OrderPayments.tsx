import { PAYMENT_METHOD_LABELS, PROVIDER_LABELS } from '../../../../../collections/payments/labels'
import { formatMoney } from '../../../../domain/money/format-money'
import type { OrderPayment } from '../../../../queries/payments/order-payments'
import { Card } from '../../../components/Card'
import { StatusPill } from '../../../components/StatusPill'
import { PaymentSteps } from './PaymentSteps'
import type { OrderPaymentsWords } from './words'

interface Props {
  payments: readonly OrderPayment[]
  timeZone: string
  words: OrderPaymentsWords
  /** Whether the reader may say that cash was handed out. */
  acts: boolean
}

/** How an order was paid: each payment with its calls, the providers' answers, refunds and disputes, as they happened. */
export function OrderPayments({ payments, timeZone, words, acts }: Props) {
  const { say, label, locale } = words
  return (
    <Card title={say('payments')}>
      {payments.length === 0 && <p className="wb-empty">{say('none')}</p>}
      {payments.map((payment) => {
        const { id, method, status, provider, reference, amount, captured, refunded, currency, failure } = payment
        const money = (of: number) => formatMoney({ amount: of, currency }, locale)
        return (
          <section key={id} className="wb-payment" data-payment={method}>
            <h3>
              {label(PAYMENT_METHOD_LABELS[method])} · {money(amount)}{' '}
              <StatusPill kind="payment" status={status} locale={locale} />
            </h3>
            <p className="wb-quiet">
              {[
                captured > 0 && say('taken', { amount: money(captured) }),
                refunded > 0 && say('refunded', { amount: money(refunded) }),
                provider && label(PROVIDER_LABELS[provider]),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {reference && <code className="wb-payment__reference">{reference}</code>}
            {failure && <p className="wb-problem">{failure}</p>}
            <PaymentSteps payment={payment} timeZone={timeZone} words={words} acts={acts} />
          </section>
        )
      })}
    </Card>
  )
}
