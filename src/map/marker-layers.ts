import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { LivePosition } from './live-positions'
import { iconOf } from './marker-icons'
import type { MapMarker, MapRoute, MarkerTone } from './markers'

export const MARKER_LAYER = 'wb-markers'
const ROUTES = 'wb-routes'
const SELECTED = 'wb-selected'

const TONES: readonly MarkerTone[] = ['waiting', 'active', 'good', 'bad', 'quiet']

const nothing = { type: 'FeatureCollection' as const, features: [] }

/** Our sources and layers upon whatever style is under them; again for each style. */
export function addLayers(map: MapLibre): void {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise
  const byTone = [
    'match',
    ['get', 'tone'],
    ...TONES.flatMap((tone) => [tone, token(`--wb-${tone}`, '#333333')]),
    '#333333',
  ] as unknown as ExpressionSpecification
  map.addSource(ROUTES, { type: 'geojson', data: nothing })
  map.addSource(MARKER_LAYER, { type: 'geojson', data: nothing, buffer: 32, maxzoom: 16 })
  const route = (id: string, planned: boolean) =>
    map.addLayer({
      id,
      type: 'line',
      source: ROUTES,
      filter: ['==', ['get', 'planned'], planned],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': byTone,
        'line-width': planned ? 2.5 : 4,
        'line-opacity': 0.85,
        ...(planned && { 'line-dasharray': [1, 2] }),
      },
    })
  route('wb-routes-planned', true)
  route(ROUTES, false)
  map.addLayer({
    id: SELECTED,
    type: 'circle',
    source: MARKER_LAYER,
    filter: ['==', ['get', 'selected'], true],
    paint: {
      'circle-radius': 17,
      'circle-color': token('--wb-accent', '#0f6b5c'),
      'circle-opacity': 0.22,
      'circle-stroke-color': token('--wb-accent', '#0f6b5c'),
      'circle-stroke-width': 2,
    },
  })
  map.addLayer({
    id: MARKER_LAYER,
    type: 'symbol',
    source: MARKER_LAYER,
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-rotate': ['get', 'turn'],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 14, 1],
      'symbol-sort-key': ['get', 'rank'],
    },
  })
}

/** Restaurants lie lowest, drivers above doors; what is chosen or in trouble on top. */
const RANK: Record<MapMarker['kind'], number> = { restaurant: 0, door: 1, driver: 2 }

export function showMarkers(
  map: MapLibre,
  markers: readonly MapMarker[],
  placeOf: (marker: MapMarker) => LivePosition,
  selectedId: string | undefined,
): void {
  const source = map.getSource<GeoJSONSource>(MARKER_LAYER)
  source?.setData({
    type: 'FeatureCollection',
    features: markers.map((marker) => {
      const { lat, lng, heading } = placeOf(marker)
      const selected = marker.id === selectedId
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lng, lat] },
        properties: {
          id: marker.id,
          kind: marker.kind,
          icon: iconOf({ ...marker, heading }),
          turn: marker.kind === 'driver' ? (heading ?? 0) : 0,
          rank: RANK[marker.kind] + (marker.tone === 'bad' ? 3 : 0) + (selected ? 6 : 0),
          selected,
        },
      }
    }),
  })
}

export function showRoutes(map: MapLibre, routes: readonly MapRoute[]): void {
  map.getSource<GeoJSONSource>(ROUTES)?.setData({
    type: 'FeatureCollection',
    features: routes.map(({ points, tone, planned = false }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: points.map(({ lat, lng }) => [lng, lat]) },
      properties: { tone, planned },
    })),
  })
}
