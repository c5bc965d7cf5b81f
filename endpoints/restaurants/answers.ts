import { z } from 'zod'
import { Count, Id, Time } from '../../src/http/shapes'

export const PausedRestaurant = z.object({ restaurantId: Id, pausedUntil: Time.nullable() })
export const BusyRestaurant = z.object({ restaurantId: Id, extraMinutes: Count })
