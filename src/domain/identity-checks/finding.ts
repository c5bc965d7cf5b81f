/** What a paper is, in our words. */
export const IDENTITY_PAPERS = ['passport', 'driving_licence', 'id_card', 'residence_permit', 'other'] as const
export type IdentityPaper = (typeof IDENTITY_PAPERS)[number]

/** What a check has found so far. What is not told is null. */
export interface IdentityFinding {
  /** `review`: a person has to look; `expired`: nobody went through with it in time. */
  readonly state: 'created' | 'in_progress' | 'review' | 'passed' | 'rejected' | 'expired'
  /** YYYY-MM-DD, as the paper says. */
  readonly dateOfBirth: string | null
  /** As the paper says. */
  readonly name: string | null
  readonly documentKind: IdentityPaper | null
  /** ISO 3166 of the country or state that issued it, as the provider writes it: `CM`, `US-FL`, `CMR`. */
  readonly issuing: string | null
  /** YYYY-MM-DD, the last day on which the paper is good. */
  readonly documentExpiresOn: string | null
  readonly decidedAt: Date | null
}
