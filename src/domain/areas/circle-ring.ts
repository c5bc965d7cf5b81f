import type { Circle, LngLat, Ring } from './area-shape'

const EARTH_METERS_PER_DEGREE = 111_195.08

/** A circle as a ring of so many corners, to be drawn; what is in it is decided by its radius. */
export function circleRing({ center, radiusMeters }: Circle, corners = 72): Ring {
  const high = radiusMeters / EARTH_METERS_PER_DEGREE
  const wide = high / Math.max(0.01, Math.cos((center.lat * Math.PI) / 180))
  const ring = Array.from({ length: corners }, (_, index): LngLat => {
    const angle = (2 * Math.PI * index) / corners
    return [center.lng + wide * Math.cos(angle), center.lat + high * Math.sin(angle)]
  })
  return [...ring, ring[0] as LngLat]
}
