import { isOpen } from '../opening/is-open'
import type { LocalMoment } from '../opening/local-moment'
import type { OpeningHours, SpecialDay } from '../opening/opening-hours'
import { type Area, inArea } from './area'
import type { Door } from './door'
import type { BothLanguages } from './service-area'

/** A part of a market, or of one restaurant's reach, with terms of its own. Amounts in integer minor units of the market's currency. */
export interface Zone extends Area {
  readonly id: string
  readonly name: BothLanguages
  /** Null: of the whole market. */
  readonly restaurantId: string | null
  readonly deliveryBase: number
  readonly deliveryPerKm: number
  /** Null: what the restaurant asks. */
  readonly minimumOrder: number | null
  /** When the zone counts; null: always. */
  readonly hours: OpeningHours | null
  /** Deliveries to it never cost more for want of couriers. */
  readonly surgeFree?: boolean
}

interface Asked {
  readonly restaurantId: string
  readonly door: Door
  readonly moment: LocalMoment
  readonly holidays: readonly SpecialDay[]
  readonly timeZone: string
}

/**
 * The zone whose terms hold at a door: the first in their order that counts now and has the door in it, the restaurant's own before the
 * market's. A restaurant with zones of its own delivers nowhere else: `beyond` is true at other doors, and while none of them counts.
 */
export function zoneAt(zones: readonly Zone[], { restaurantId, door, moment, ...calendar }: Asked) {
  const counts = (zone: Zone) =>
    (zone.hours === null || isOpen({ ...calendar, hours: zone.hours }, moment)) && inArea(zone, door)
  const own = zones.filter((zone) => zone.restaurantId === restaurantId)
  const zone = own.find(counts)
  if (zone || own.length > 0) return { zone: zone ?? null, beyond: !zone }
  return { zone: zones.find((each) => each.restaurantId === null && counts(each)) ?? null, beyond: false }
}
