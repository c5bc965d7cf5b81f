import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type CitySketch, drawCity } from '../../src/domain/city-map/draw-city'
import { mapStyle } from '../../src/domain/city-map/map-style'
import type { MapTheme } from '../../src/domain/city-map/palette'

interface StyleBody {
  etag: string
  plain: string
  gzip: Buffer
}

/** Enough for the two themes of a dozen markets; each takes less than a megabyte. */
const MOST = 24

const drawn = new Map<string, StyleBody>()

/** The answer for one market and theme. Drawing takes a quarter of a second, so it is done once for the same facts. */
export function styleBody(name: string, sketch: CitySketch, theme: MapTheme): StyleBody {
  const key = JSON.stringify([name, sketch, theme])
  const known = drawn.get(key)
  if (known) return known
  const plain = JSON.stringify(mapStyle(name, sketch.centre, drawCity(sketch), theme))
  const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`
  const body = { etag, plain, gzip: gzipSync(plain) }
  const [oldest] = drawn.keys()
  if (drawn.size >= MOST && oldest !== undefined) drawn.delete(oldest)
  drawn.set(key, body)
  return body
}
