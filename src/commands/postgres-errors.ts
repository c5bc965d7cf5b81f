import type { ErrorCode } from '../domain/errors'
import { WaybillError } from '../domain/errors'

interface PostgresError {
  code: string
  constraint?: string
}

/** Serialisation failure and deadlock: the transaction was rolled back whole and may run again. */
const RETRYABLE = new Set(['40001', '40P01'])

/** What the database refuses on any write, told in our words. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  products_stock_not_negative: 'stock_unavailable',
  products_reserved_not_negative: 'stale',
  options_stock_not_negative: 'stock_unavailable',
  options_reserved_not_negative: 'stale',
  offers_one_pending_per_delivery: 'already_assigned',
  offers_one_pending_per_driver: 'driver_unavailable',
  menu_imports_one_running: 'import_running',
  users_verified_phone: 'stale',
  ledger_accounts_not_negative: 'insufficient_funds',
  ledger_accounts_frozen: 'account_frozen',
  journal_entries_key_idx: 'already_booked',
  wallets_active: 'wallet_frozen',
  wallets_limit: 'wallet_limit',
  wallet_grants_remaining: 'stale',
  wallet_grants_add_up: 'stale',
  wallet_takes_once: 'already_booked',
  payouts_of_credit: 'insufficient_funds',
  payouts_second_person: 'second_person_needed',
  rule_packs_published: 'field_locked',
  licences_one_renewal: 'illegal_transition',
  identity_checks_second_person: 'second_person_needed',
  packages_remaining_not_negative: 'packages_unavailable',
  users_email_idx: 'email_taken',
}

/** Text that PostgreSQL cannot store at all, a NUL character for one: whoever sent it is to blame. */
const UNSTORABLE = new Set(['22021', '22P05'])

/**
 * An id of the wrong form or of nothing, a number or time out of range, an operator that the column does not know, a page before the first, a
 * CHECK. In a generated call these are the caller's; in a command, a bug.
 */
const BAD_VALUES = new Set(['22P02', '22003', '22007', '22008', '22009', '2201X', '42883', '23503', '23514'])

/** The server shuts down, starts up or takes no more connections; in the driver's own words, the connection is gone. */
const GONE = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET'])
const GONE_WORDS = /^Connection terminated|timeout exceeded when trying to connect/

export function shouldRetry(error: unknown): boolean {
  const found = postgresError(error)
  return found !== undefined && RETRYABLE.has(found.code)
}

/** The typed refusal behind a violated constraint, or undefined when the error is none of those foreseen. */
export function refusalOf(error: unknown): WaybillError | undefined {
  const found = postgresError(error)
  if (found && UNSTORABLE.has(found.code)) return new WaybillError('validation_failed')
  if (isGone(error)) return new WaybillError('unavailable')
  const code = found?.constraint ? REFUSALS[found.constraint] : undefined
  return code ? new WaybillError(code) : undefined
}

/** The same for a statement that Payload generated from what the caller sent. */
export function refusalOfGenerated(error: unknown): WaybillError | undefined {
  const found = postgresError(error)
  return refusalOf(error) ?? (found && BAD_VALUES.has(found.code) ? new WaybillError('validation_failed') : undefined)
}

/** Drizzle and Payload wrap the driver's error; the SQLSTATE is on the innermost cause. */
function postgresError(error: unknown): PostgresError | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error as PostgresError
  return 'cause' in error ? postgresError(error.cause) : undefined
}

function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && GONE.has(error.code)) return true
  return GONE_WORDS.test(error.message) || isGone(error.cause)
}
