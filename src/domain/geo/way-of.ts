import type { ArrivalFacts } from './estimate-arrival'

/** Where a delivery goes from and to, and how fast its market gets about, as rows have it. */
export interface WayRow {
  readonly pickupLat: number
  readonly pickupLng: number
  readonly dropoffLat: number
  readonly dropoffLng: number
  readonly metersPerMinute: number
  /** How much longer streets are than the straight line, in percent of it: 130. */
  readonly detourPercent: number
  /** Minutes at the restaurant, and again at the door. */
  readonly serviceMinutes: number
}

/** The part of an arrival that does not change on the way. */
export function wayOf(row: WayRow): Pick<ArrivalFacts, 'pickup' | 'dropoff' | 'speed' | 'serviceMinutes'> {
  return {
    pickup: { lat: row.pickupLat, lng: row.pickupLng },
    dropoff: { lat: row.dropoffLat, lng: row.dropoffLng },
    speed: { metersPerMinute: row.metersPerMinute, detour: row.detourPercent / 100 },
    serviceMinutes: { pickup: row.serviceMinutes, dropoff: row.serviceMinutes },
  }
}
