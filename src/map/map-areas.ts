import type { Polygons } from '../domain/areas/area-shape'

/** A piece of the map that is filled. `other` is there to be seen and not meant. */
export interface MapArea {
  readonly id: string
  readonly coordinates: Polygons['geometry']['coordinates']
  readonly tone: 'served' | 'excluded' | 'zone' | 'other'
}

/** A corner that can be taken hold of. */
export interface MapCorner {
  readonly id: string
  readonly lat: number
  readonly lng: number
  readonly chosen: boolean
}
