import { type Decision, standing } from './decision'
import type { RuleKind } from './rule'

export const TRIAL_STATUSES = ['waiting', 'running', 'done'] as const
export type TrialStatus = (typeof TRIAL_STATUSES)[number]

/** Of a dry run: how often a rule would have stood in an order's way, and the first orders that it would have stopped. */
export interface RuleTally {
  readonly ruleId: string
  readonly kind: RuleKind
  /** By code. */
  readonly codes: Readonly<Record<string, number>>
  readonly orders: number
  readonly examples: readonly string[]
}

const EXAMPLES = 5

/** Counts one order in, by every rule that it would have met with. What is asked for later than checkout stops nobody from ordering. */
export function tallyOrder(tally: readonly RuleTally[], orderId: string, decisions: readonly Decision[]): RuleTally[] {
  const met = new Map(tally.map((each) => [each.ruleId, each]))
  for (const { ruleId, kind, code } of standing(decisions, 'checkout')) {
    const { codes = {}, orders = 0, examples = [] } = met.get(ruleId) ?? {}
    met.set(ruleId, {
      ruleId,
      kind,
      codes: { ...codes, [code]: (codes[code] ?? 0) + 1 },
      orders: orders + 1,
      examples: examples.length < EXAMPLES ? [...examples, orderId] : examples,
    })
  }
  return [...met.values()]
}
