import type { CallOutcome } from '../../ports/call-outcome'

/** What a call of a provider, or a question after it, has told. Amounts in integer minor units. */
export type Finding =
  | {
      readonly found: 'done'
      readonly reference: string
      readonly amount: number
      readonly fee: number | null
      /** Until when what is held can be taken. */
      readonly captureBefore?: Date | null
    }
  | {
      readonly found: 'pending'
      readonly reference: string
      /** The payer must do something. */
      readonly action?: boolean
      readonly dial?: string | null
    }
  | { readonly found: 'refused'; readonly code: string; readonly message: string; readonly reference?: string }
  /** Surely not done, and may be later. */
  | { readonly found: 'later'; readonly why: string }
  /** Nobody knows. */
  | { readonly found: 'unknown'; readonly why: string }
  /** The provider did not even tell what became of it. */
  | { readonly found: 'no_answer'; readonly why: string }

/** What it means that a provider did not take a call. */
export function notAccepted(told: Exclude<CallOutcome<never>, { outcome: 'accepted' }>): Finding {
  switch (told.outcome) {
    case 'refused':
      return { found: 'refused', code: told.code, message: told.message }
    case 'later':
      return { found: 'later', why: told.why }
    case 'unknown':
      return { found: 'unknown', why: told.why }
  }
}
