import type { LocalMoment } from '../opening/local-moment'
import { type Cell, cellOf } from '../surge/cell'
import { surgeFee } from '../surge/surge-fee'
import { PLAIN, type SurgePolicy, surgeActs } from '../surge/surge-policy'
import type { Place } from './place'

/** What a market's lists know of surge. */
export interface MarketSurge {
  /** In the order of their beginnings; the market's own has none. */
  readonly policies: readonly { readonly beginsAt: Date | null; readonly policy: SurgePolicy }[]
  /** The multipliers of cells in which deliveries cost more now, in basis points. */
  readonly cells: Readonly<Record<Cell, number>>
}

interface CardSurge {
  /** 1.3 costs 30 % more. */
  readonly multiplier: number
  /** Integer minor units, beside the delivery fee. */
  readonly fee: number
}

/** What delivering from a place costs on top of its fee (minor units), made once for a list; null where it costs what it always does. */
export function cardSurge(
  { policies, cells }: MarketSurge,
  moment: LocalMoment,
  timeZone: string,
): (place: Place, deliveryFee: number) => CardSurge | null {
  const held = policies.findLast(({ beginsAt }) => beginsAt === null || beginsAt <= moment.at)?.policy
  if (!held || Object.keys(cells).length === 0 || !surgeActs(held, moment, timeZone)) return () => null
  return (place, deliveryFee) => {
    const multiplier = Math.min(cells[cellOf(place)] ?? PLAIN, held.capBasisPoints)
    if (multiplier <= PLAIN) return null
    return { multiplier: multiplier / PLAIN, fee: surgeFee(deliveryFee, { multiplier, capAmount: held.capAmount }) }
  }
}
