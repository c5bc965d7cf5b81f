import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Simulator, startSimulator } from '../setup/simulator'
import { startWebhook, type Webhook } from '../setup/webhook'

const SECRET = 'whsec_test'

export interface StripeBench {
  readonly simulator: Simulator
  readonly stripe: Stripe
  readonly webhook: Webhook
  /** The official library as anybody uses it, only that another host answers. */
  library(key?: string, retries?: number): Stripe
  /** An authorisation of 52.93 dollars on a card that is good, or otherwise. */
  held(more?: Partial<Stripe.PaymentIntentCreateParams>, options?: Stripe.RequestOptions): Promise<Stripe.PaymentIntent>
  /** What was heard about an object, as the official library judges it. */
  heard(id: string): { event?: Stripe.Event; error?: unknown }[]
  /** Events about an object, in the order in which they came. */
  about(id: string, type?: string): Stripe.Event[]
}

/** A stand-in for Stripe, its official library and somebody's webhook, for the tests of this file. */
export function stripeBench(): StripeBench {
  let simulator: Simulator
  let stripe: Stripe
  let webhook: Webhook

  const library = (key = 'sk_test_simulated', retries = 0) =>
    new Stripe(key, {
      apiVersion: '2026-10-28.endive',
      host: '127.0.0.1',
      port: Number(new URL(simulator.url).port),
      protocol: 'http',
      maxNetworkRetries: retries,
      timeout: 2000,
      telemetry: false,
    })
  const heard = (id: string) =>
    webhook.calls
      .filter(({ body }) => body.includes(id))
      .map(({ body, headers }) => {
        try {
          return { event: stripe.webhooks.constructEvent(body, String(headers['stripe-signature']), SECRET) }
        } catch (error) {
          return { error }
        }
      })

  beforeAll(async () => {
    webhook = await startWebhook()
    simulator = await startSimulator('stripe', { 'webhook-secret': SECRET, 'webhook-url': webhook.url })
    stripe = library()
  })
  beforeEach(async () => {
    await simulator.tell('/calm', {})
    webhook.answer(200)
    webhook.calls.length = 0
  })
  afterAll(async () => {
    webhook?.stop()
    await simulator?.stop()
  })

  return {
    get simulator() {
      return simulator
    },
    get stripe() {
      return stripe
    },
    get webhook() {
      return webhook
    },
    library,
    heard,
    held: (more = {}, options = {}) =>
      stripe.paymentIntents.create(
        {
          amount: 5293,
          currency: 'usd',
          capture_method: 'manual',
          confirm: true,
          payment_method: 'pm_card_visa',
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          metadata: { order_id: 'o1' },
          ...more,
        },
        options,
      ),
    about: (id, type) =>
      heard(id).flatMap(({ event }) =>
        event && (event.data.object as { id?: string }).id === id && (type === undefined || event.type === type)
          ? [event]
          : [],
      ),
  }
}
