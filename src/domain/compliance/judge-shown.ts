import type { Verdict } from './decision'
import { evidenceLacks } from './evidence-lacks'
import type { Evidence } from './facts'
import { allow, ask, refuse } from './judges/asked'
import type { HandoverTerms } from './rule'

/**
 * Whether something may be handed over against what was shown. A minor is refused, whatever he signs; so is who is drunk, and whatever asks for
 * a document is handed to its customer in person. What merely lacks can still be shown.
 */
export function judgeShown(terms: HandoverTerms, evidence: Evidence | null): Verdict {
  const lacks = evidenceLacks(terms, evidence)
  const ofAge = evidence?.idCheck ? evidence.idCheck.ofAge : null
  const used = { known: evidence !== null, recipient: evidence?.recipient ?? null, ofAge, lacks }
  if (ofAge === false) return refuse('below_minimum_age', null, used)
  if (evidence?.intoxicated) return refuse('recipient_intoxicated', null, used)
  if (terms.idCheck && evidence && evidence.recipient !== 'customer') return refuse('recipient_only', null, used)
  return lacks.length === 0 ? allow(used) : ask('handover_evidence', 'handover', { by: 'show', lacks }, used)
}
