import { type CitySketch, drawCity } from '../../src/domain/city-map/draw-city'
import { mapStyle } from '../../src/domain/city-map/map-style'
import type { MapTheme } from '../../src/domain/city-map/palette'
import { type Kept, keep } from '../../src/http/kept-answer'

/** Enough for the two themes of a dozen markets; each takes less than a megabyte. */
const MOST = 24

const drawn = new Map<string, Promise<Kept>>()

/** The answer for one market and theme. Drawing takes a quarter of a second, so it is done once for the same facts. */
export function styleBody(name: string, sketch: CitySketch, theme: MapTheme): Promise<Kept> {
  const key = JSON.stringify([name, sketch, theme])
  const known = drawn.get(key)
  if (known) return known
  const body = keep(JSON.stringify(mapStyle(name, sketch.centre, drawCity(sketch), theme)))
  const [oldest] = drawn.keys()
  if (drawn.size >= MOST && oldest !== undefined) drawn.delete(oldest)
  drawn.set(key, body)
  return body
}
