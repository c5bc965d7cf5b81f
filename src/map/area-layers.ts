import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { MapArea, MapCorner } from './map-areas'

const AREAS = 'wb-areas'
const CORNERS = 'wb-corners'

const TONES = { served: 'good', excluded: 'bad', zone: 'waiting', other: 'quiet', heat: 'bad' } as const

/** What is under a fill stays readable through it. */
const FILLED: ExpressionSpecification = [
  'match',
  ['get', 'tone'],
  'other',
  0.06,
  'heat',
  ['interpolate', ['linear'], ['get', 'strength'], 0, 0.04, 1, 0.6],
  0.16,
]

/** How near to a corner, in pixels, it is meant: a fingertip. */
const REACH = 14

/** The layers of areas upon whatever style is under them; again for each style. */
export function addAreaLayers(map: MapLibre): void {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim() || '#333333'
  const byTone = [
    'match',
    ['get', 'tone'],
    ...Object.entries(TONES).flatMap(([tone, name]) => [tone, token(`--wb-${name}`)]),
    '#333333',
  ] as unknown as ExpressionSpecification
  const nothing = { type: 'FeatureCollection', features: [] } as const
  map.addSource(AREAS, { type: 'geojson', data: { ...nothing, features: [] } })
  map.addSource(CORNERS, { type: 'geojson', data: { ...nothing, features: [] } })
  map.addLayer({
    id: AREAS,
    type: 'fill',
    source: AREAS,
    paint: { 'fill-color': byTone, 'fill-opacity': FILLED },
  })
  map.addLayer({
    id: `${AREAS}-edge`,
    type: 'line',
    source: AREAS,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': byTone, 'line-width': ['match', ['get', 'tone'], ['other', 'heat'], 1, 2.5] },
  })
  map.addLayer({
    id: CORNERS,
    type: 'circle',
    source: CORNERS,
    paint: {
      'circle-radius': ['case', ['get', 'chosen'], 9, 6],
      'circle-color': ['case', ['get', 'chosen'], token('--wb-accent'), token('--wb-surface')],
      'circle-stroke-color': token('--wb-text'),
      'circle-stroke-width': 2,
    },
  })
}

export function showAreas(map: MapLibre, areas: readonly MapArea[], corners: readonly MapCorner[]): void {
  map.getSource<GeoJSONSource>(AREAS)?.setData({
    type: 'FeatureCollection',
    features: areas.map(({ id, coordinates, tone, strength = 0 }) => ({
      type: 'Feature',
      // Only drawn: the library’s types ask for lists that may be changed.
      geometry: { type: 'MultiPolygon', coordinates: structuredClone(coordinates) as unknown as number[][][][] },
      properties: { id, tone, strength },
    })),
  })
  map.getSource<GeoJSONSource>(CORNERS)?.setData({
    type: 'FeatureCollection',
    features: corners.map(({ id, lat, lng, chosen }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { id, chosen },
    })),
  })
}

/** The corner under a point of the map's box, if any. */
export function cornerAt(map: MapLibre, { x, y }: { x: number; y: number }): string | undefined {
  if (!map.getLayer(CORNERS)) return undefined
  const box: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ]
  const [found] = map.queryRenderedFeatures(box, { layers: [CORNERS] })
  return typeof found?.properties.id === 'string' ? found.properties.id : undefined
}
