import Stripe from 'stripe'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'

/** The provider has it in another state than was asked for, and says so with this word. */
export class Mismatch extends Error {}

const MOST_TRIES = 3
const PAUSE_MS = 500

/**
 * Does a call with an effect, and again under its key while nobody knows whether it had it.
 * @param known what a payment that is in another state already, or whose card was declined, means for what was asked
 */
export async function attempt<T>(
  work: () => Promise<T>,
  known?: (intent: Stripe.PaymentIntent) => Promise<T>,
): Promise<CallOutcome<T>> {
  for (let tries = 1; ; tries++) {
    const told = await oneTry(work, known)
    // What this try surely did not do, one before may have done.
    if (told.outcome === 'later' && tries > 1) return { outcome: 'unknown', why: told.why }
    if (told.outcome !== 'unknown' || tries === MOST_TRIES) return told
    await new Promise((resolve) => setTimeout(resolve, tries * PAUSE_MS))
  }
}

async function oneTry<T>(
  work: () => Promise<T>,
  known?: (intent: Stripe.PaymentIntent) => Promise<T>,
): Promise<CallOutcome<T>> {
  try {
    return { outcome: 'accepted', value: await work() }
  } catch (error) {
    const intent = error instanceof Stripe.errors.StripeError ? error.payment_intent : undefined
    if (!intent || !known) return failed(error)
    try {
      return { outcome: 'accepted', value: await known(intent) }
    } catch (other) {
      if (other instanceof Mismatch)
        return { outcome: 'refused', code: String((error as Error & { code?: string }).code), message: other.message }
      return { outcome: 'unknown', why: whyOf(other) }
    }
  }
}

/** What an error of the library says about whether anything was done. */
function failed(error: unknown): CallOutcome<never> {
  const { errors } = Stripe
  if (error instanceof errors.StripeConnectionError) {
    const { code } = (error.detail ?? {}) as { code?: string }
    return {
      outcome: code === 'ECONNREFUSED' || code === 'ENOTFOUND' ? 'later' : 'unknown',
      why: code ?? error.message,
    }
  }
  if (
    error instanceof errors.StripeRateLimitError ||
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  )
    return { outcome: 'later', why: whyOf(error) }
  if (error instanceof errors.StripeInvalidRequestError || error instanceof errors.StripeCardError)
    return { outcome: 'refused', code: error.code ?? 'invalid_request', message: error.message }
  if (error instanceof errors.StripeError) return { outcome: 'unknown', why: whyOf(error) }
  throw error
}

export async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === 'resource_missing') return null
    throw new ProviderError(whyOf(error), { cause: error })
  }
}

export const whyOf = (error: unknown): string =>
  error instanceof Stripe.errors.StripeError ? (error.code ?? error.type) : String(error)
