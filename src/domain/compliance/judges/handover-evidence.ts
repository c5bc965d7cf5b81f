import type { Verdict } from '../decision'
import { evidenceLacks } from '../evidence-lacks'
import type { Rule } from '../rule'
import { type Asked, allow, ask, refuse } from './asked'

/** What must be shown and done at the door: told with the order, asked when it is handed over. A minor is refused, whatever he signs. */
export function judgeEvidence(rule: Rule<'handover_evidence'>, { facts }: Asked): Verdict {
  const { evidence } = facts
  if (facts.stage !== 'handover')
    return ask('handover_evidence', 'handover', { by: 'show', lacks: evidenceLacks(rule, null) }, { known: false })
  const lacks = evidenceLacks(rule, evidence)
  const ofAge = evidence?.idCheck ? evidence.idCheck.ofAge : null
  const used = { known: evidence !== null, ofAge, lacks }
  if (ofAge === false) return refuse('below_minimum_age', null, used)
  return lacks.length === 0 ? allow(used) : ask('handover_evidence', 'handover', { by: 'show', lacks }, used)
}
