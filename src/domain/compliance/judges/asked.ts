import type { LocalMoment } from '../../opening/local-moment'
import type { ComplianceCode, Lift, UsedFacts, Verdict } from '../decision'
import type { Facts, Item } from '../facts'
import type { Rule, RuleKind } from '../rule'
import type { Stage } from '../stage'

/** What a judge is asked about: the facts, and of the items those that the rule speaks of, at least one. */
export interface Asked {
  readonly facts: Facts
  readonly items: readonly Item[]
  readonly now: Date
  /** `now` in the market. */
  readonly moment: LocalMoment
}

export type Judge<K extends RuleKind> = (rule: Rule<K>, asked: Asked) => Verdict

export function allow(used: UsedFacts): Verdict {
  return { outcome: 'allow', used }
}

export function refuse(code: ComplianceCode, lift: Lift | null, used: UsedFacts): Verdict {
  return { outcome: 'refuse', code, lift, used }
}

export function ask(code: ComplianceCode, due: Stage, lift: Lift | null, used: UsedFacts): Verdict {
  return { outcome: 'require', code, due, lift, used }
}
