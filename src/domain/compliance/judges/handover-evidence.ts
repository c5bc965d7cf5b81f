import type { Verdict } from '../decision'
import { evidenceLacks } from '../evidence-lacks'
import { judgeShown } from '../judge-shown'
import type { Rule } from '../rule'
import { type Asked, ask } from './asked'

/** What must be shown and done at the door: told with the order, asked when it is handed over. */
export function judgeEvidence(rule: Rule<'handover_evidence'>, { facts }: Asked): Verdict {
  if (facts.stage === 'handover') return judgeShown(rule, facts.evidence)
  return ask('handover_evidence', 'handover', { by: 'show', lacks: evidenceLacks(rule, null) }, { known: false })
}
