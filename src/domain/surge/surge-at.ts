import type { LocalMoment } from '../opening/local-moment'
import type { Cell } from './cell'
import type { SurgeCell } from './look-at-cells'
import type { SurgeCharge } from './surge-fee'
import { PLAIN, type SurgePolicy, surgeActs } from './surge-policy'

/** A surge as an order is charged it, with what explains it; kept with the order. */
export interface Surge extends SurgeCharge {
  readonly cell: Cell
  readonly demand: number
  readonly supply: number
  /** ISO 8601: until about when it lasts. */
  readonly until: string
  /** Of the fee, for the courier. */
  readonly driverBasisPoints: number
}

/** What a cell says while its last look is fresh: moments are ISO 8601 texts, as JSON has them. */
export interface ToldCell extends Pick<SurgeCell, 'cell' | 'demand' | 'supply' | 'multiplier'> {
  readonly until: string
}

interface Asked {
  readonly policy: SurgePolicy
  /** Of the restaurant. */
  readonly cell: ToldCell | undefined
  readonly moment: LocalMoment
  readonly timeZone: string
}

/** The surge of a delivery that begins now; null where there is none. The policy of this moment bounds what its cell was given before. */
export function surgeAt({ policy, cell, moment, timeZone }: Asked): Surge | null {
  if (!cell || !surgeActs(policy, moment, timeZone)) return null
  const multiplier = Math.min(cell.multiplier, policy.capBasisPoints)
  if (multiplier <= PLAIN) return null
  const { capAmount, driverBasisPoints } = policy
  return { ...cell, multiplier, until: new Date(cell.until).toISOString(), capAmount, driverBasisPoints }
}
