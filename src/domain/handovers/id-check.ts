import { ageOn } from '../compliance/age'
import type { IdentityPaper } from '../identity-checks/finding'

/** How a driver looked at a document. */
export const CHECK_METHODS = ['scan', 'visual'] as const
export type CheckMethod = (typeof CHECK_METHODS)[number]

/** What a driver tells of a document at the door. Days are YYYY-MM-DD; at least one of `bornOn` and `ofAge` is told. */
export interface StatedCheck {
  readonly document: IdentityPaper
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Of the country, such as FL, where a state issued it. */
  readonly state?: string
  readonly method: CheckMethod
  readonly bornOn?: string
  readonly ofAge?: boolean
  readonly expiresOn?: string
  readonly expired?: boolean
  readonly nameMatches: boolean
}

/** What is kept of it: neither number nor picture of the document, and no day that is written in it. */
export interface IdCheck {
  readonly document: IdentityPaper
  readonly country: string
  readonly state: string | null
  readonly method: CheckMethod
  readonly ofAge: boolean
  /** Whether that was computed from a date of birth, or is the driver's word. */
  readonly ageBy: 'birth_date' | 'statement'
  /** Null: nobody said, so that nobody has looked. */
  readonly expired: boolean | null
  readonly nameMatches: boolean
}

/**
 * Where the driver's word and a day contradict each other, the worse of the two counts.
 * @param leastAge null: no age is asked, so that whoever was born by then is of age
 * @param today YYYY-MM-DD in the zone of the market
 */
export function readIdCheck(stated: StatedCheck, leastAge: number | null, today: string): IdCheck {
  const { document, country, state = null, method, bornOn, expiresOn, nameMatches } = stated
  const oldEnough = bornOn === undefined || ageOn(bornOn, today) >= (leastAge ?? 0)
  return {
    document,
    country,
    state,
    method,
    ofAge: oldEnough && (stated.ofAge ?? bornOn !== undefined),
    ageBy: bornOn === undefined ? 'statement' : 'birth_date',
    expired:
      expiresOn !== undefined && expiresOn < today
        ? true
        : (stated.expired ?? (expiresOn === undefined ? null : false)),
    nameMatches,
  }
}
