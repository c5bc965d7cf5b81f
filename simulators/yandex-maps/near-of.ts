import type { Position } from '../../src/domain/geo/position'

/** `ll`, longitude first. */
export function nearOf(url: URL): Position {
  const [lng = 0, lat = 0] = (url.searchParams.get('ll') ?? '').split(',').map(Number)
  return { lat, lng }
}
