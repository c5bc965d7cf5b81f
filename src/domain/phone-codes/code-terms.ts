/** Six digits that live five minutes and bear five guesses: one in 200,000 for whoever has nothing but the telephone's number. */
export const CODE_DIGITS = 6
export const CODE_SECONDS = 300
export const CODE_ATTEMPTS = 5

/** How often something may ask for codes. */
export interface AskingTerms {
  /** Seconds to wait after the first code of an hour, the second, and so on; the last counts for all further ones. */
  readonly pauses: readonly number[]
  readonly perHour: number
  readonly perDay: number
}

/** Of one telephone, whoever asks: a text costs money and disturbs. */
export const PHONE_TERMS: AskingTerms = { pauses: [30, 60, 120, 300], perHour: 5, perDay: 10 }

/** Of one network address: mobile networks put hundreds of people behind one. */
export const ADDRESS_TERMS: AskingTerms = { pauses: [0], perHour: 30, perDay: 120 }

/** A guest proves the telephone again after so many days: numbers change hands. */
export const GUEST_PHONE_DAYS = 30

/** For so many days one can look up what became of a code. */
export const KEPT_DAYS = 30
