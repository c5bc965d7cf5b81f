import type { BoardDelivery, BoardDriver, DriverState } from '../../../domain/dispatch/board'
import { distanceMeters } from '../../../domain/geo/distance-meters'
import type { Position } from '../../../domain/geo/position'

export interface DriverChoice {
  driver: BoardDriver
  /** In a straight line from the restaurant; null for one whose position is unknown or old. */
  meters: number | null
}

/** One for all: making one for each comparison takes longer than all the rest. */
const byName = new Intl.Collator().compare

const ORDER: readonly DriverState[] = ['idle', 'offered', 'busy', 'offline']

/** Who could get a delivery, the best placed first: free before asked before busy, near before far. Its present driver is left out. */
export function rankChoices(
  delivery: BoardDelivery,
  drivers: readonly BoardDriver[],
  placeOf: (driverId: string) => Position | null,
): DriverChoice[] {
  const pickup = { lat: delivery.pickupLat, lng: delivery.pickupLng }
  return drivers
    .filter(({ id }) => id !== delivery.driverId)
    .map((driver) => {
      const place = placeOf(driver.id)
      return { driver, meters: place && distanceMeters(place, pickup) }
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.driver.state) - ORDER.indexOf(b.driver.state) ||
        far(a.meters) - far(b.meters) ||
        a.driver.load - b.driver.load ||
        byName(a.driver.name, b.driver.name),
    )
}

const far = (meters: number | null): number => meters ?? 1e9
