import { campay } from '../adapters/payments/campay'
import { noupay } from '../adapters/payments/noupay'
import { stripe } from '../adapters/payments/stripe'
import type { Env } from '../env'
import type { CardPayments } from '../ports/card-payments'
import type { MobileMoney } from '../ports/mobile-money'

/** Below the eight seconds that a checkout waits for a provider (foundations §1). */
const TIMEOUT_MS = 7_000

export function chooseCards(settings: Env): CardPayments | null {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_PUBLISHABLE_KEY, STRIPE_URL } = settings
  if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRET) return null
  return stripe({
    key: STRIPE_SECRET_KEY,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    publishableKey: STRIPE_PUBLISHABLE_KEY,
    url: STRIPE_URL,
    timeoutMs: TIMEOUT_MS,
  })
}

/** In the order in which they are asked. */
export function chooseMobileMoney(settings: Env): MobileMoney[] {
  const { CAMPAY_USERNAME, CAMPAY_PASSWORD, CAMPAY_WEBHOOK_KEY, CAMPAY_URL } = settings
  const { NOUPAY_KEY, NOUPAY_WEBHOOK_SECRET, NOUPAY_URL } = settings
  const providers: MobileMoney[] = []
  if (CAMPAY_USERNAME && CAMPAY_PASSWORD && CAMPAY_WEBHOOK_KEY)
    providers.push(
      campay({
        url: CAMPAY_URL,
        username: CAMPAY_USERNAME,
        password: CAMPAY_PASSWORD,
        webhookKey: CAMPAY_WEBHOOK_KEY,
        timeoutMs: TIMEOUT_MS,
      }),
    )
  if (NOUPAY_KEY && NOUPAY_WEBHOOK_SECRET && NOUPAY_URL)
    providers.push(
      noupay({ url: NOUPAY_URL, key: NOUPAY_KEY, webhookSecret: NOUPAY_WEBHOOK_SECRET, timeoutMs: TIMEOUT_MS }),
    )
  return providers
}
