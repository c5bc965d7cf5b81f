import type { Take } from './take'

/** A take of which some may have come back already. */
export interface Taken extends Take {
  readonly id: string
  readonly returned: number
}

/** So much goes back to where that take came from. Integer minor units. */
export interface GiveBack {
  readonly takeId: string
  readonly grantId: string | null
  readonly amount: number
}

/** Credit that expired while an order held it is good for so long again: nobody loses it by being refused. */
export const DAYS_AFTER_RETURN = 7

/**
 * Where a returned amount goes: what was taken last comes back first, so the customer's own money before the credit.
 * @param takes of one payment, in the order of their taking
 * @returns undefined where less was taken, or is still out
 */
export function planGiveBack(takes: readonly Taken[], amount: number): GiveBack[] | undefined {
  const parts: GiveBack[] = []
  let rest = amount
  for (const take of takes.toReversed()) {
    const part = Math.min(rest, take.amount - take.returned)
    if (part > 0) parts.push({ takeId: take.id, grantId: take.grantId, amount: part })
    rest -= part
  }
  return rest === 0 ? parts : undefined
}
