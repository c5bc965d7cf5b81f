import type { PaymentStatus } from '../payments/transitions'

/** After so many failures one after the other it stops by itself: whoever cannot pay is not asked for ever. */
export const MOST_FAILURES = 2
/** A failure is not followed by another try before this. */
export const PAUSE_MINUTES = 60

/** How an automatic top-up stands. Amounts in integer minor units. */
export interface AutoTopUpState {
  /** What the wallet holds. */
  readonly balance: number
  /** Below this it is filled. */
  readonly threshold: number
  /** How those made since it was last switched on went, the newest first. */
  readonly past: readonly { readonly status: PaymentStatus; readonly at: Date }[]
  /** How many were made since the market's midnight. */
  readonly today: number
  /** In a day of the market. */
  readonly mostPerDay: number
}

const OPEN: readonly PaymentStatus[] = ['created', 'processing', 'requires_action', 'authorized', 'unknown']
const FAILED: readonly PaymentStatus[] = ['failed', 'expired', 'voided']

/** What is to be done about it now: ask for money, switch it off for good, or wait. */
export function nextAutoTopUp(state: AutoTopUpState, now: Date): 'fill' | 'stop' | 'wait' {
  const { balance, threshold, past, today, mostPerDay } = state
  const [last] = past
  if (past.length >= MOST_FAILURES && past.slice(0, MOST_FAILURES).every(({ status }) => FAILED.includes(status)))
    return 'stop'
  if (balance >= threshold || today >= mostPerDay) return 'wait'
  // One at a time: what is under way may fill it.
  if (past.some(({ status }) => OPEN.includes(status))) return 'wait'
  if (last && FAILED.includes(last.status) && now.getTime() - last.at.getTime() < PAUSE_MINUTES * 60_000) return 'wait'
  return 'fill'
}
