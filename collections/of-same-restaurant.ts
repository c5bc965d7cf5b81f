import type { Where } from 'payload'
import { idOf } from '../src/admin/views/id-of'

/** Offers, and lets be stored, only what belongs to the same restaurant as the row; anything as long as that is not known. */
export function ofSameRestaurant(row: unknown): Where | true {
  const restaurant = idOf(Object(row).restaurant)
  return restaurant ? { restaurant: { equals: restaurant } } : true
}
