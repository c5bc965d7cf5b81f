import { COMPLIANCE_CODES } from './compliance/decision'

/**
 * Every failure that Waybill foresees, by its stable code. Clients branch on the code; the message is localised at the edge
 * (`src/http/messages.ts`) and the HTTP status is mapped there, exhaustively (`src/http/to-api-error.ts`).
 */
export const ERROR_CODES = [
  'validation_failed',
  'unauthenticated',
  'invalid_credentials',
  'token_reused',
  'forbidden',
  'field_locked',
  'not_found',
  'email_taken',
  'otp_invalid',
  'otp_expired',
  'otp_throttled',
  'phone_invalid',
  'phone_not_supported',
  'phone_unverified',
  'illegal_transition',
  'idempotency_conflict',
  'stock_unavailable',
  'stale',
  'offer_closed',
  'already_assigned',
  'cart_empty',
  'cart_expired',
  'other_restaurant',
  'group_open',
  'group_locked',
  'group_full',
  'restaurant_closed',
  'product_unavailable',
  'options_invalid',
  'slot_unavailable',
  'slot_full',
  'market_disabled',
  'out_of_area',
  ...COMPLIANCE_CODES,
  'promo_refused',
  'code_taken',
  'minimum_not_reached',
  'change_refused',
  'bulk_refused',
  'address_not_found',
  'payment_method_unavailable',
  'top_up_limit',
  'reason_required',
  'photo_required',
  'restock_refused',
  'restaurant_confirms',
  'packages_unavailable',
  'manifest_unconfirmed',
  'driver_unavailable',
  'check_open',
  'notice_needed',
  'cash_limit',
  'application_incomplete',
  'checklist_incomplete',
  'invitation_closed',
  'insufficient_funds',
  'account_frozen',
  'already_booked',
  'wallet_frozen',
  'wallet_limit',
  'wallet_restricted',
  'wallet_not_empty',
  'erasure_blocked',
  'refund_refused',
  'refund_limit',
  'payout_limit',
  'payout_held',
  'second_person_needed',
  'network_not_allowed',
  'under_age',
  'import_running',
  'import_invalid',
  'too_large',
  'file_too_large',
  'file_unsupported',
  'file_infected',
  'rate_limited',
  'unavailable',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** A failure the caller can understand and act on. `details` goes to the client as it is: never put secrets or other people's data in it. */
export class WaybillError extends Error {
  override readonly name = 'WaybillError'

  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** `cause` is for the log: the client never sees it. */
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
