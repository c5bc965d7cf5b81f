import { canonicalChoice } from './canonical-choice'
import type { Chosen, OptionGroup } from './option-group'

/** What somebody gets who does not choose: one of each default that there is, as far as its group lets. */
export function defaultChoice(groups: readonly OptionGroup[]): Chosen[] {
  const defaults = groups.flatMap(({ options, max }) =>
    options.filter(({ isDefault, available }) => isDefault && available).slice(0, max),
  )
  return canonicalChoice(defaults.map(({ id }) => ({ id, quantity: 1 })))
}
