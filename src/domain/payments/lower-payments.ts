import { inTurn } from './in-turn'
import type { PaymentMethod } from './transitions'

/** A payment of an order that becomes cheaper. Amounts in integer minor units. */
interface Lowerable {
  readonly id: string
  readonly method: PaymentMethod
  /** Asked for, and nothing has moved: what a card holds, cash for the door. */
  readonly due: number
  /** Taken, and not given back. */
  readonly taken: number
}

export interface Lowered {
  readonly id: string
  /** So much less is asked for. */
  readonly spared: number
  /** So much of what was taken goes back. */
  readonly back: number
}

/**
 * Which payment of an order gives up how much of a difference: first those of which nothing has moved, then what was taken, each in the turn of
 * all that gives back. The parts add up to the difference.
 * @param by integer minor units, above zero
 * @returns null where they have less, all together
 */
export function lowerPayments(by: number, payments: readonly Lowerable[]): Lowered[] | null {
  let rest = by
  const take = (most: number): number => {
    const taken = Math.min(rest, most)
    rest -= taken
    return taken
  }
  const turns = inTurn(payments)
  const spared = new Map(turns.map(({ id, due }) => [id, take(due)]))
  const lowered = turns.map(({ id, taken }) => ({ id, spared: spared.get(id) ?? 0, back: take(taken) }))
  return rest > 0 ? null : lowered.filter((one) => one.spared + one.back > 0)
}
