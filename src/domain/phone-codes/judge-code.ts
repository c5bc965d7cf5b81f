import { CODE_ATTEMPTS } from './code-terms'

interface Challenge {
  /** Wrong guesses so far. */
  readonly attempts: number
  readonly expiresAt: Date
  /** Used, or replaced by a newer one; null: neither. */
  readonly endedAt: Date | null
}

export type Verdict =
  | { readonly told: 'right' }
  | { readonly told: 'wrong'; readonly attemptsLeft: number }
  | { readonly told: 'over' }

/** A code counts once, in time, and after no more than four wrong guesses. Which of these ended it is nobody's business. */
export function judgeCode({ attempts, expiresAt, endedAt }: Challenge, right: boolean, at: Date): Verdict {
  if (endedAt || expiresAt <= at || attempts >= CODE_ATTEMPTS) return { told: 'over' }
  return right ? { told: 'right' } : { told: 'wrong', attemptsLeft: CODE_ATTEMPTS - attempts - 1 }
}
