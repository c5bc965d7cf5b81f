import { distanceMeters } from '../geo/distance-meters'
import type { Position } from '../geo/position'
import type { Circle, Polygons } from './area-shape'

/** Degrees. No box of ours spans the 180th meridian: RFC 7946 has such polygons cut there. */
export interface BoundingBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The smallest box around a shape; a circle's is a little larger than that, never smaller. */
export function boundingBox(shape: Circle | Polygons): BoundingBox {
  return shape.kind === 'circle' ? boxOfCircle(shape) : boxOfPoints(shape.geometry.coordinates.flat(2))
}

export function inBox({ west, south, east, north }: BoundingBox, { lat, lng }: Position): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north
}

function boxOfCircle({ center: { lat, lng }, radiusMeters }: Circle): BoundingBox {
  const perDegree = distanceMeters({ lat: 0, lng: 0 }, { lat: 1, lng: 0 })
  const high = (radiusMeters / perDegree) * 1.001
  const [south, north] = [lat - high, lat + high]
  // Meridians draw together: the box is as wide as the circle is at its end nearer to a pole, and whole where it holds one.
  const steepest = Math.max(Math.abs(south), Math.abs(north))
  const wide = steepest >= 89.9 ? 180 : high / Math.cos((steepest * Math.PI) / 180)
  return lng - wide < -180 || lng + wide > 180
    ? { west: -180, south, east: 180, north }
    : { west: lng - wide, south, east: lng + wide, north }
}

function boxOfPoints(points: readonly (readonly [number, number])[]): BoundingBox {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lng, lat] of points) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}
