import { COMPLIANCE_CODES, type ComplianceCode } from '../domain/compliance/decision'
import { type ErrorCode, WaybillError } from '../domain/errors'
import { inLanguage } from '../domain/invalid'
import { messageOf } from './message-of'

const BY_RULES = Object.fromEntries(COMPLIANCE_CODES.map((code) => [code, 403])) as Record<ComplianceCode, 403>

/** HTTP status of every code (`api.md`, Conventions). */
export const STATUS = {
  validation_failed: 400,
  unauthenticated: 401,
  invalid_credentials: 401,
  token_reused: 401,
  forbidden: 403,
  field_locked: 403,
  not_found: 404,
  email_taken: 409,
  otp_invalid: 422,
  otp_expired: 422,
  otp_throttled: 429,
  phone_invalid: 422,
  phone_not_supported: 422,
  phone_unverified: 403,
  illegal_transition: 409,
  idempotency_conflict: 409,
  stock_unavailable: 409,
  stale: 409,
  offer_closed: 409,
  already_assigned: 409,
  cart_empty: 422,
  cart_expired: 422,
  other_restaurant: 422,
  group_open: 422,
  group_locked: 409,
  group_full: 422,
  restaurant_closed: 422,
  product_unavailable: 422,
  options_invalid: 422,
  slot_unavailable: 422,
  slot_full: 409,
  market_disabled: 422,
  out_of_area: 422,
  ...BY_RULES,
  promo_refused: 422,
  code_taken: 409,
  minimum_not_reached: 422,
  change_refused: 422,
  bulk_refused: 422,
  address_not_found: 422,
  payment_method_unavailable: 422,
  top_up_limit: 422,
  reason_required: 422,
  photo_required: 422,
  restock_refused: 422,
  restaurant_confirms: 422,
  driver_unavailable: 422,
  driver_unqualified: 422,
  packages_unavailable: 409,
  manifest_unconfirmed: 409,
  check_open: 409,
  notice_needed: 422,
  cash_limit: 422,
  application_incomplete: 422,
  checklist_incomplete: 422,
  invitation_closed: 409,
  insufficient_funds: 422,
  account_frozen: 422,
  already_booked: 409,
  wallet_frozen: 422,
  wallet_limit: 422,
  wallet_restricted: 422,
  wallet_not_empty: 422,
  erasure_blocked: 409,
  refund_refused: 422,
  refund_limit: 403,
  payout_limit: 422,
  payout_held: 422,
  second_person_needed: 403,
  network_not_allowed: 403,
  under_age: 422,
  import_running: 409,
  import_invalid: 422,
  too_large: 413,
  file_too_large: 413,
  file_unsupported: 415,
  file_infected: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

export type ApiError = {
  errors: { message: string; data: { code: ErrorCode } & Record<string, unknown> }[]
}

/** The contract's error body for a code, in the caller's language. */
export function apiError(
  code: ErrorCode,
  locale: 'en' | 'fr',
  details: Record<string, unknown> = {},
): { status: number; body: ApiError } {
  return {
    status: STATUS[code],
    body: { errors: [{ message: messageOf(code, locale, details), data: { ...inLanguage(details, locale), code } }] },
  }
}

/** The answer to a foreseen failure, or undefined for an error that nobody foresaw. */
export function toApiError(error: unknown, locale: 'en' | 'fr') {
  return error instanceof WaybillError ? apiError(error.code, locale, error.details) : undefined
}
