import { estimateArrival } from '../../domain/geo/estimate-arrival'
import type { Position } from '../../domain/geo/position'
import { estimatePreparation } from '../../domain/kitchen/estimate-preparation'
import type { Interval } from '../../domain/opening/open-intervals'
import type { Market, Restaurant } from '../markets/load-market'

interface Way {
  readonly market: Market
  readonly restaurant: Restaurant
  readonly address: Position
  readonly slot: Interval | null
  readonly now: Date
}

/** When an order from here would be at the door: in its slot, or as soon as it is cooked and driven. */
export function arrivalOf({ market, restaurant, address, slot, now }: Way): Date {
  if (slot) return slot.from
  return estimateArrival({
    now,
    pickedUp: false,
    readyAt: new Date(now.getTime() + estimatePreparation(restaurant.load) * 60_000),
    driver: null,
    pickup: restaurant.position,
    dropoff: address,
    speed: market.speed,
    serviceMinutes: { pickup: market.serviceMinutes, dropoff: market.serviceMinutes },
  })
}
