import type { Random } from '../play/random'

/** Nobody orders from the other end of the town, and at so many metres half as many do as next door. */
const REACH_METERS = 5_000
const HALF_METERS = 1_500

/** One of the places, by how near it is and how much everybody likes it: the first of the list most. The nearest when all are far. */
export function chooseNear<P extends { readonly meters: number }>(places: readonly P[], random: Random): P | undefined {
  const weighed = places.map((place, rank) => ({
    place,
    weight: place.meters < REACH_METERS ? 1 / (1 + rank * 0.25) / (1 + (place.meters / HALF_METERS) ** 2) : 0,
  }))
  let left = random() * weighed.reduce((sum, { weight }) => sum + weight, 0)
  for (const { place, weight } of weighed) {
    left -= weight
    if (weight > 0 && left <= 0) return place
  }
  return nearest(places)
}

export function nearest<P extends { readonly meters: number }>(places: readonly P[]): P | undefined {
  return places.reduce<P | undefined>((best, place) => (!best || place.meters < best.meters ? place : best), undefined)
}
