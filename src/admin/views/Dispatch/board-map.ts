import type { BoardDriver, DispatchBoard } from '../../../domain/dispatch/board'
import type { Urgency } from '../../../domain/dispatch/urgency'
import type { Position } from '../../../domain/geo/position'
import type { MapMarker, MapRoute, MarkerTone } from '../../../map/markers'
import type { ShownDelivery } from './filter-board'

/** What is chosen on the board, in lists and map alike. */
export interface Selection {
  kind: 'delivery' | 'driver'
  id: string
}

export const URGENCY_TONE: Record<Urgency, MarkerTone> = {
  problem: 'bad',
  late: 'bad',
  soon: 'waiting',
  on_time: 'good',
  unpromised: 'quiet',
}

export const STATE_TONE: Record<BoardDriver['state'], MarkerTone> = {
  idle: 'good',
  offered: 'waiting',
  busy: 'active',
  offline: 'quiet',
}

interface Told {
  driver(driver: BoardDriver): string
  door(shown: ShownDelivery): string
  /** Whether nothing has been heard of a driver for too long. */
  silent(driver: BoardDriver): boolean
}

/** What stands on the map: the doors and restaurants of the deliveries shown, and every driver who has a position. */
export function markersOf(shown: readonly ShownDelivery[], drivers: readonly BoardDriver[], told: Told): MapMarker[] {
  const restaurants = new Map<string, MapMarker>()
  const doors = shown.map((one): MapMarker => {
    const { delivery, urgency } = one
    const { restaurantId, restaurant, pickupLat, pickupLng, dropoffLat, dropoffLng } = delivery
    const id = `restaurant:${restaurantId}`
    restaurants.set(id, { id, kind: 'restaurant', label: restaurant, tone: 'quiet', lat: pickupLat, lng: pickupLng })
    return {
      id: `delivery:${delivery.id}`,
      kind: 'door',
      label: told.door(one),
      tone: URGENCY_TONE[urgency],
      lat: dropoffLat,
      lng: dropoffLng,
    }
  })
  const moving = drivers.flatMap((driver): MapMarker[] => {
    const { id, lat, lng, heading, state } = driver
    if (lat === null || lng === null) return []
    const silent = told.silent(driver)
    const tone = silent && state === 'busy' ? 'bad' : silent ? 'quiet' : STATE_TONE[state]
    return [{ id: `driver:${id}`, kind: 'driver', label: told.driver(driver), tone, lat, lng, heading }]
  })
  return [...restaurants.values(), ...doors, ...moving]
}

/** Always the same, so that a map without ways is not drawn anew. */
const NO_ROUTES: readonly MapRoute[] = []

const BEFORE_PICKUP = ['unassigned', 'offered', 'assigned', 'at_pickup']

/** The ways of what is chosen: still to the restaurant, then to the door. */
export function routesOf(
  shown: readonly ShownDelivery[],
  selection: Selection | undefined,
  placeOf: (driverId: string) => Position | null,
): readonly MapRoute[] {
  if (!selection) return NO_ROUTES
  const chosen = shown.filter(({ delivery }) =>
    selection.kind === 'delivery' ? delivery.id === selection.id : delivery.driverId === selection.id,
  )
  return chosen.flatMap(({ delivery, urgency }): MapRoute[] => {
    const pickup = { lat: delivery.pickupLat, lng: delivery.pickupLng }
    const door = { lat: delivery.dropoffLat, lng: delivery.dropoffLng }
    const at = delivery.driverId ? placeOf(delivery.driverId) : null
    const tone = URGENCY_TONE[urgency]
    if (!BEFORE_PICKUP.includes(delivery.status)) return [{ id: delivery.id, points: [at ?? pickup, door], tone }]
    const toDoor: MapRoute = { id: delivery.id, points: [pickup, door], tone, planned: true }
    return at ? [{ id: `${delivery.id}:pickup`, points: [at, pickup], tone }, toDoor] : [toDoor]
  })
}

/** What the whole board's view should hold: all that stands still, else the market itself. */
export function viewOf({ market, deliveries, drivers }: DispatchBoard): Position[] {
  const stops = deliveries.flatMap(({ pickupLat, pickupLng, dropoffLat, dropoffLng }) => [
    { lat: pickupLat, lng: pickupLng },
    { lat: dropoffLat, lng: dropoffLng },
  ])
  const people = drivers.flatMap((driver) => (driver.state === 'offline' ? [] : (positionOf(driver) ?? [])))
  if (stops.length + people.length > 1) return [...stops, ...people]
  const reach = Math.min(market.radiusMeters, 6_000) / 111_195
  return [-reach, reach].map((step) => ({ lat: market.lat + step, lng: market.lng + step }))
}

function positionOf(driver: BoardDriver | undefined): Position | undefined {
  return driver && driver.lat !== null && driver.lng !== null ? { lat: driver.lat, lng: driver.lng } : undefined
}
