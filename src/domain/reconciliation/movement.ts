import type { CurrencyCode } from '../money/currencies'
import type { AgreedFees, Tariff } from './agreed-fees'

/** Money that came to a provider or left it. Amounts in integer minor units, above zero whichever way it went. */
interface Movement {
  readonly direction: 'in' | 'out'
  readonly currency: CurrencyCode
  readonly amount: number
  /** What the provider kept of it; null as long as that is not known. */
  readonly fee: number | null
}

export const OUR_STATES = ['done', 'open', 'refused'] as const
export const THEIR_STATES = ['done', 'open', 'failed'] as const

/** As we have it: an attempt, and of one that is done what it booked on the provider's clearing account. */
export interface OurMovement extends Movement {
  readonly attemptId: string
  /** The provider's names for it, or for what it took. */
  readonly references: readonly string[]
  readonly state: (typeof OUR_STATES)[number]
  /** The provider's day (UTC, `YYYY-MM-DD`) of its end, or of its last call. */
  readonly day: string
  /** What its market has agreed. */
  readonly agreed: AgreedFees
}

/** As the provider reports it. */
export interface TheirMovement extends Movement {
  /** Its own names for it, the one that people see first. */
  readonly references: readonly string[]
  /** Ours, where it gives that back. */
  readonly operationId: string | null
  readonly state: (typeof THEIR_STATES)[number]
  readonly day: string
  /** What it is charged by; null: nothing is agreed for it, as for what goes out. */
  readonly tariff: Tariff | null
}
