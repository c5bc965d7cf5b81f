/** Years after which an entry is purged where its kind has no rule of its own; `compliance_purge()` has the same number. */
export const DEFAULT_YEARS = 7
