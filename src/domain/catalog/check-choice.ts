import type { Chosen, Option, OptionGroup } from './option-group'

/** Why a choice cannot be had. `groupId` names the question that was answered wrongly; null where nobody asked. */
export type ChoiceRefusal =
  | { readonly reason: 'unknown'; readonly groupId: null; readonly optionId: string }
  | { readonly reason: 'unavailable'; readonly groupId: string; readonly optionId: string }
  | { readonly reason: 'too_few'; readonly groupId: string; readonly min: number }
  /** With an option: too many of that one. */
  | { readonly reason: 'too_many'; readonly groupId: string; readonly max: number; readonly optionId?: string }

/**
 * Everything that is wrong with a choice among these groups; none when it can be ordered.
 * @param chosen in any order, an option named twice counting twice
 */
export function checkChoice(groups: readonly OptionGroup[], chosen: readonly Chosen[]): ChoiceRefusal[] {
  const known = new Set(groups.flatMap(({ options }) => options.map(({ id }) => id)))
  const unknown = new Set(chosen.map(({ id }) => id).filter((id) => !known.has(id)))
  return [
    ...[...unknown].map((optionId) => ({ reason: 'unknown', groupId: null, optionId }) as const),
    ...groups.flatMap((group) => checkGroup(group, chosen)),
  ]
}

function checkGroup({ id: groupId, min, max, options }: OptionGroup, chosen: readonly Chosen[]): ChoiceRefusal[] {
  const counted = options.map((option) => ({ option, pieces: piecesOf(option, chosen) }))
  const refusals = counted.flatMap(({ option, pieces }) => checkOption(groupId, option, pieces))
  const pieces = counted.reduce((sum, each) => sum + each.pieces, 0)
  if (pieces < min) refusals.push({ reason: 'too_few', groupId, min })
  if (pieces > max) refusals.push({ reason: 'too_many', groupId, max })
  return refusals
}

function checkOption(groupId: string, option: Option, pieces: number): ChoiceRefusal[] {
  const { id: optionId, available, maxQuantity } = option
  if (pieces > 0 && !available) return [{ reason: 'unavailable', groupId, optionId }]
  return pieces > maxQuantity ? [{ reason: 'too_many', groupId, optionId, max: maxQuantity }] : []
}

function piecesOf({ id }: Option, chosen: readonly Chosen[]): number {
  return chosen.reduce((sum, each) => (each.id === id ? sum + each.quantity : sum), 0)
}
