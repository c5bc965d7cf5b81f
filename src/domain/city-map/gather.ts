export type CityClass =
  | 'built'
  | 'works'
  | 'block'
  | 'park'
  | 'local'
  | 'collector'
  | 'arterial'
  | 'water'
  | 'bridge'
  | 'motorway'

type LngLat = [number, number]

/** One GeoJSON feature holds all of a class: a thousand streets without a thousand sets of properties. */
export interface CityFeature {
  readonly type: 'Feature'
  readonly properties: { readonly class: CityClass }
  readonly geometry:
    | { readonly type: 'MultiLineString'; readonly coordinates: LngLat[][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: LngLat[][][] }
}

/** No feature for a class of which the city has nothing. */
export function gather(name: CityClass, shapes: LngLat[][], as: 'line' | 'area'): CityFeature[] {
  if (shapes.length === 0) return []
  const geometry =
    as === 'line'
      ? ({ type: 'MultiLineString', coordinates: shapes } as const)
      : ({ type: 'MultiPolygon', coordinates: shapes.map((ring) => [[...ring, ring[0] as LngLat]]) } as const)
  return [{ type: 'Feature', properties: { class: name }, geometry }]
}
