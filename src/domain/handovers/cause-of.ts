import type { FailureCause } from './failure-causes'
import type { IdCheck } from './id-check'

/** Why nothing was handed over: as the driver says, and where he names nothing, as the document that he was shown. */
export function causeOf(told: FailureCause, idCheck: IdCheck | null, intoxicated: boolean): FailureCause {
  if (told !== 'other') return told
  if (idCheck && !idCheck.ofAge) return 'under_age'
  if (intoxicated) return 'intoxicated'
  if (idCheck?.expired) return 'document_expired'
  if (idCheck && !idCheck.nameMatches) return 'name_mismatch'
  return 'other'
}
