import maplibre, { type Map as MapLibre } from 'maplibre-gl/dist/maplibre-gl-csp'
import type { Place } from '../domain/city-map/draw-city'

/** Names of lesser places appear from this zoom on. */
const NEAR = 12.5

/** Writes the names of places upon the map, as text of the page: a style without a font server has none. @returns how to remove them */
export function namePlaces(map: MapLibre, places: readonly Place[], locale: 'en' | 'fr'): () => void {
  const names = places.map(({ label, lat, lng, rank }) => {
    const element = document.createElement('span')
    element.className = `wb-map__place wb-map__place--${rank}`
    element.textContent = label[locale]
    return new maplibre.Marker({ element, opacityWhenCovered: '1' }).setLngLat([lng, lat]).addTo(map)
  })
  // The library says of each marker that it is a button: a name is only a name.
  for (const name of names) {
    name.getElement().removeAttribute('aria-label')
    name.getElement().setAttribute('aria-hidden', 'true')
  }
  const zoomed = () => map.getContainer().classList.toggle('wb-map--near', map.getZoom() >= NEAR)
  zoomed()
  map.on('zoom', zoomed)
  return () => {
    map.off('zoom', zoomed)
    for (const name of names) name.remove()
  }
}
