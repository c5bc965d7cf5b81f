import type { Polygons } from '../domain/areas/area-shape'

/** A piece of the map that is filled. `other` is there to be seen and not meant. */
export interface MapArea {
  readonly id: string
  readonly coordinates: Polygons['geometry']['coordinates']
  readonly tone: 'served' | 'excluded' | 'zone' | 'other' | 'heat'
  /** Of `heat`, from 0 to 1: the more, the fuller its colour. */
  readonly strength?: number
}

/** A corner that can be taken hold of. */
export interface MapCorner {
  readonly id: string
  readonly lat: number
  readonly lng: number
  readonly chosen: boolean
}
