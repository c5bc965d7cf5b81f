import Stripe from 'stripe'
import { ProviderError } from '../../ports/call-outcome'
import type { CardPayments, CardReportLine } from '../../ports/card-payments'
import { disputeOf, eventOf, lineOf, paymentOf, refundOf } from './stripe-objects'
import { attempt, Mismatch, orNull, whyOf } from './stripe-outcomes'
import { stripeSavedCards } from './stripe-saved-cards'

export interface StripeSettings {
  readonly key: string
  readonly webhookSecret: string
  readonly publishableKey?: string
  /** Of another host than Stripe's own. */
  readonly url?: string
  readonly timeoutMs: number
}

const EXPAND = ['latest_charge.balance_transaction']

/** Stripe by its official library: manual capture, and an idempotency key of ours on whatever has an effect. */
export function stripe({ key, webhookSecret, publishableKey, url, timeoutMs }: StripeSettings): CardPayments {
  const client = new Stripe(key, {
    apiVersion: '2026-10-28.endive',
    timeout: timeoutMs,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(url && hostOf(new URL(url))),
  })

  const read = async (reference: string) =>
    paymentOf(await client.paymentIntents.retrieve(reference, { expand: EXPAND }))

  return {
    name: 'stripe',
    publishableKey: publishableKey ?? null,
    ...stripeSavedCards(client),

    authorize(ask) {
      return attempt(
        async () =>
          paymentOf(
            await client.paymentIntents.create(
              {
                amount: ask.amount.amount,
                currency: ask.amount.currency.toLowerCase(),
                capture_method: 'manual',
                automatic_payment_methods: { enabled: true },
                metadata: { order_id: ask.orderId, operation_id: ask.operationId },
                expand: EXPAND,
                ...(ask.customer && { customer: ask.customer }),
                ...(ask.method && {
                  payment_method: ask.method,
                  confirm: true,
                  return_url: ask.returnUrl,
                  ...(ask.holderAbsent && { off_session: true }),
                }),
              },
              once(`${ask.key}:authorize`),
            ),
          ),
        (intent) => read(intent.id),
      )
    },

    capture(key, reference, amount) {
      return attempt(
        async () =>
          paymentOf(
            await client.paymentIntents.capture(
              reference,
              { amount_to_capture: amount.amount, expand: EXPAND },
              once(`${key}:capture`),
            ),
          ),
        async (intent) => {
          const now = await read(intent.id)
          // Taken already, by a try whose answer was lost a day ago.
          if (now.state === 'captured' && now.captured.amount === amount.amount) return now
          throw new Mismatch(now.state)
        },
      )
    },

    release(key, reference) {
      return attempt(
        async () =>
          paymentOf(
            await client.paymentIntents.cancel(
              reference,
              { cancellation_reason: 'requested_by_customer', expand: EXPAND },
              once(`${key}:release`),
            ),
          ),
        async (intent) => {
          const now = await read(intent.id)
          if (now.state === 'released') return now
          throw new Mismatch(now.state)
        },
      )
    },

    refund({ operationId, key }, reference, amount) {
      return attempt(async () =>
        refundOf(
          await client.refunds.create(
            { payment_intent: reference, amount: amount.amount, metadata: { operation_id: operationId } },
            once(`${key}:refund`),
          ),
        ),
      )
    },

    read: (reference) => orNull(() => read(reference)),

    find: (operationId, since) =>
      orNull(async () => {
        const created = { gte: seconds(since) - SKEW_SECONDS }
        const expand = EXPAND.map((path) => `data.${path}`)
        for await (const intent of client.paymentIntents.list({ created, limit: 100, expand }))
          if (intent.metadata.operation_id === operationId) return paymentOf(intent)
        return null
      }),

    findRefund: (operationId, payment) =>
      orNull(async () => {
        for await (const refund of client.refunds.list({ payment_intent: payment, limit: 100 }))
          if (refund.metadata?.operation_id === operationId) return refundOf(refund)
        return null
      }),

    readRefund: (reference) => orNull(async () => refundOf(await client.refunds.retrieve(reference))),

    readDispute: (reference) => orNull(async () => disputeOf(await client.disputes.retrieve(reference))),

    hear({ headers, body }) {
      try {
        const signature = headers['stripe-signature'] ?? ''
        return eventOf(client.webhooks.constructEvent(Buffer.from(body), signature, webhookSecret))
      } catch (error) {
        if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError) return null
        throw error
      }
    },

    async report(from, to) {
      const created = { gte: seconds(from), lt: seconds(to) }
      try {
        const lines: CardReportLine[] = []
        for await (const line of client.balanceTransactions.list({ created, limit: 100, expand: ['data.source'] }))
          lines.push(lineOf(line))
        return lines
      } catch (error) {
        throw new ProviderError(whyOf(error), { cause: error })
      }
    },
  }
}

/** Their clock may be behind ours by so much. */
const SKEW_SECONDS = 300

/** Tried again by `attempt` and not by the library, which would hide that a try before may have had its effect. */
const once = (idempotencyKey: string): Stripe.RequestOptions => ({ idempotencyKey, maxNetworkRetries: 0 })

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)

const hostOf = ({ protocol, hostname, port }: URL) => ({
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
  host: hostname,
  ...(port && { port: Number(port) }),
})
