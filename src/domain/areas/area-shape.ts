import type { Position } from '../geo/position'

/** GeoJSON's order (RFC 7946): longitude first, WGS 84 degrees. */
export type LngLat = readonly [lng: number, lat: number]

/** Closed: its last corner is its first. */
export type Ring = readonly LngLat[]

/** The outer ring, then its holes. */
export type PolygonRings = readonly Ring[]

export interface Circle {
  readonly kind: 'circle'
  readonly center: Position
  readonly radiusMeters: number
}

/** One or several polygons, as GeoJSON keeps them. */
export interface Polygons {
  readonly kind: 'polygon'
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonRings[] }
}

/** Approved municipalities by name. A name can be typed by anybody, so whoever asks also bounds the pin. */
export interface Municipalities {
  readonly kind: 'municipalities'
  readonly names: readonly string[]
}

/** A piece of the world, drawn or named (MKT-2). */
export type AreaShape = Circle | Polygons | Municipalities

export const AREA_KINDS = ['circle', 'polygon', 'municipalities'] as const satisfies readonly AreaShape['kind'][]
