/** Codes by text. Each is derived from its challenge and a secret of the process, so that it is nowhere stored, not even as a hash. */
export interface PhoneCodes {
  /** Six digits; the same for the same challenge. */
  codeOf(challengeId: string): string
  /** Takes the same time for every wrong one. */
  isCodeOf(challengeId: string, given: string): boolean
}
