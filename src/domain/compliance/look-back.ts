import type { RulePack } from './rule'

/** The longest local day, where clocks are put back. */
const LONGEST_DAY = 25

/** So many hours back a pack asks what a customer bought; 0: it does not ask. Windows of its rules lie within it, each judged by its own. */
export function lookBackHours({ rules }: RulePack): number {
  const windows = rules.flatMap((rule) =>
    rule.enabled && rule.kind === 'purchase_limit' ? [rule.hours ?? LONGEST_DAY] : [],
  )
  return Math.max(0, ...windows)
}
