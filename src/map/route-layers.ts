import type { ExpressionSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { MapRoute, MarkerTone } from './markers'

const ROUTES = 'wb-routes'

const TONES: readonly MarkerTone[] = ['waiting', 'active', 'good', 'bad', 'quiet']

/** The layers of routes upon whatever style is under them; again for each style. */
export function addRouteLayers(map: MapLibre): void {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim() || '#333333'
  const byTone = [
    'match',
    ['get', 'tone'],
    ...TONES.flatMap((tone) => [tone, token(`--wb-${tone}`)]),
    '#333333',
  ] as unknown as ExpressionSpecification
  map.addSource(ROUTES, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  for (const planned of [true, false])
    map.addLayer({
      id: planned ? `${ROUTES}-planned` : ROUTES,
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
