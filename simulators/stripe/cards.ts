/** What a test card does when money is asked of it. */
export interface CardManner {
  readonly brand: 'visa' | 'mastercard'
  readonly last4: string
  readonly declines?: { readonly code: string; readonly decline_code?: string; readonly message: string }
  /** The cardholder must show that it is them; `thenDeclines` is what comes after that. */
  readonly challenges?: boolean
  readonly disputes?: boolean
  /** What becomes of a refund to it. */
  readonly refunds?: 'fails later' | 'is pending first'
}

const declined = (decline_code: string, message: string) => ({ code: 'card_declined', decline_code, message })
const visa = (last4: string, more: Partial<CardManner> = {}): CardManner => ({ brand: 'visa', last4, ...more })

/** The payment methods that Stripe documents for tests, by id. */
export const TEST_CARDS: Readonly<Record<string, CardManner>> = {
  pm_card_visa: visa('4242'),
  pm_card_mastercard: { brand: 'mastercard', last4: '4444' },
  pm_card_chargeDeclined: visa('0002', { declines: declined('generic_decline', 'Your card was declined.') }),
  pm_card_chargeDeclinedInsufficientFunds: visa('9995', {
    declines: declined('insufficient_funds', 'Your card has insufficient funds.'),
  }),
  pm_card_chargeDeclinedExpiredCard: visa('0069', {
    declines: { code: 'expired_card', message: 'Your card has expired.' },
  }),
  pm_card_chargeDeclinedIncorrectCvc: visa('0127', {
    declines: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  }),
  pm_card_chargeDeclinedProcessingError: visa('0119', {
    declines: { code: 'processing_error', message: 'An error occurred while processing your card.' },
  }),
  pm_card_authenticationRequired: visa('3184', { challenges: true }),
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: visa('3178', {
    challenges: true,
    declines: declined('insufficient_funds', 'Your card has insufficient funds.'),
  }),
  pm_card_createDispute: visa('0259', { disputes: true }),
  pm_card_refundFail: visa('5126', { refunds: 'fails later' }),
  pm_card_pendingRefund: visa('7726', { refunds: 'is pending first' }),
}
