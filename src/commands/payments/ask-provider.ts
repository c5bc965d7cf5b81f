import { money } from '../../domain/money/money'
import { isSettled } from '../../domain/payments/attempts'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { MobileMoney, MobileMoneyRecord } from '../../ports/mobile-money'
import type { App } from '../app'
import { askCards, callCards } from './ask-cards'
import type { Attempt } from './attempt'
import { type Finding, notAccepted } from './finding'

/**
 * Does what an attempt says, at its provider. Outside of any transaction.
 * @param returnUrl where a bank sends the holder of a card back to
 */
export async function callProvider(app: App, attempt: Attempt, returnUrl: string): Promise<Finding> {
  const { provider } = attempt
  if (provider === 'stripe') return app.cards ? callCards(app.cards, attempt, returnUrl) : notSetUp(provider)
  const phones = app.mobileMoney.find(({ name }) => name === provider)
  return phones ? phoneOutcome(await callPhones(phones, attempt)) : notSetUp(provider)
}

/**
 * Asks what became of an attempt that was called already: the provider's own record tells, and only what it surely does not have may be called
 * again.
 */
export async function askProvider(app: App, attempt: Attempt): Promise<Finding> {
  try {
    if (attempt.provider === 'stripe')
      return app.cards
        ? await askCards(app.cards, attempt, app.clock.real())
        : { found: 'no_answer', why: 'not set up' }
    const phones = app.mobileMoney.find(({ name }) => name === attempt.provider)
    if (!phones) return { found: 'no_answer', why: 'not set up' }
    return await askPhones(phones, attempt, app.clock.real())
  } catch (error) {
    if (error instanceof ProviderError) return { found: 'no_answer', why: error.message }
    throw error
  }
}

const notSetUp = (provider: string): Finding => ({ found: 'later', why: `${provider} is not set up` })

function callPhones(
  phones: MobileMoney,
  attempt: Attempt,
): Promise<CallOutcome<{ reference: string; dial?: string | null }>> {
  const { id: operationId, kind, phone, description, original, amount, currency } = attempt
  const ask = { operationId, amount: money(amount, currency), phone: phone ?? '', description: description ?? '' }
  switch (kind) {
    case 'collect':
      return phones.collect(ask)
    case 'refund':
      return phones.refund(ask, original ?? '')
    case 'payout':
      return phones.payOut(ask)
    default:
      throw new RangeError(`a phone cannot ${kind}`)
  }
}

async function askPhones(phones: MobileMoney, attempt: Attempt, at: Date): Promise<Finding> {
  const { id, kind, reference, calledAt, createdAt } = attempt
  const direction = kind === 'collect' ? 'in' : 'out'
  const record = reference
    ? await phones.read(direction, reference)
    : await phones.find(direction, id, calledAt ?? createdAt)
  if (record) return phoneState(attempt, record)
  // A reference that it gave itself is never lost; an operation without one may still be on its way to its book.
  return reference || !isSettled(calledAt ?? createdAt, at)
    ? { found: 'unknown', why: 'the provider does not know it' }
    : { found: 'later', why: 'the provider never got it' }
}

function phoneOutcome(told: CallOutcome<{ reference: string; dial?: string | null }>): Finding {
  if (told.outcome !== 'accepted') return notAccepted(told)
  const { reference, dial = null } = told.value
  return { found: 'pending', reference, action: true, dial }
}

function phoneState({ dial }: Attempt, record: MobileMoneyRecord): Finding {
  const { reference, state, amount, fee, reason } = record
  if (state === 'succeeded') return { found: 'done', reference, amount: amount.amount, fee: fee?.amount ?? null }
  if (state === 'failed')
    return { found: 'refused', code: 'failed', message: reason ?? 'The payer did not pay.', reference }
  return { found: 'pending', reference, action: true, dial }
}
