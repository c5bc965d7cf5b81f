import type { Where } from 'payload'

/** Offers, and lets be stored, only what belongs to the same restaurant as the row; anything as long as that is not known. */
export function ofSameRestaurant(row: unknown): Where | true {
  const given: unknown = Object(row).restaurant
  const id: unknown = Object(given).id ?? given
  return typeof id === 'string' ? { restaurant: { equals: id } } : true
}
