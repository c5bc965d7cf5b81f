import { compassPoint } from '../../../domain/geo/compass-point'
import { distanceMeters } from '../../../domain/geo/distance-meters'
import type { Position } from '../../../domain/geo/position'
import type { Words } from '../../words'
import type { SurgeWord } from './words'

/** Nearer than this, a direction says nothing. */
const CENTRE_METERS = 500

/** Where a cell lies, for those who look at rows and not at the map: `2.1 km north of the centre`. */
export function sayWhere(centre: Position, cell: Position, { say, locale }: Words<SurgeWord>): string {
  const meters = distanceMeters(centre, cell)
  if (meters < CENTRE_METERS) return say('centre')
  const km = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(meters / 1000)
  return say(compassPoint(centre, cell), { km })
}
