import { distanceMeters } from '../geo/distance-meters'
import type { Position } from '../geo/position'
import { type Area, inArea } from './area'
import type { Door } from './door'

export type BothLanguages = Readonly<Record<'en' | 'fr', string>>

/** A part of a market where it delivers, or where it does not although another area says so. */
export interface ServiceArea extends Area {
  readonly id: string
  readonly name: BothLanguages
  readonly excluded: boolean
}

export interface ServedMarket {
  readonly center: Position
  readonly radiusMeters: number
}

/** Why nobody delivers there. */
export type OutsideReason = 'outside_areas' | 'excluded_area'

/**
 * Whether a market delivers to a door (MKT-2): in one of its areas and in none that it excludes. Without any area it is the circle around
 * the market's centre. Municipalities are names, which anybody can write: their doors must lie in that circle too.
 * @returns null where it does, else why not
 */
export function outsideOf(market: ServedMarket, areas: readonly ServiceArea[], door: Door): OutsideReason | null {
  const near = distanceMeters(market.center, door) <= market.radiusMeters
  const included = areas.filter(({ excluded }) => !excluded)
  const covers = (area: ServiceArea) => (near || area.shape.kind !== 'municipalities') && inArea(area, door)
  if (!(included.length === 0 ? near : included.some(covers))) return 'outside_areas'
  return areas.some((area) => area.excluded && inArea(area, door)) ? 'excluded_area' : null
}
