import type { Credentials } from '../play/session'
import type { InstanceCourier, InstanceRestaurant } from './instance'

/** A restaurant of the instance as the market knows it. */
export interface Kitchen extends InstanceRestaurant {
  readonly restaurantId: string
  readonly productIds: readonly string[]
}

/** Somebody with an account, calling from an address of their own. */
export interface Person {
  readonly credentials: Credentials
  readonly address: string
}

export type Courier = InstanceCourier & Person

/** Everything that the day needs and that existed before it: the market and the people in it. */
export interface PlayBook {
  readonly marketId: string
  /** By the instance's restaurant id. */
  readonly kitchens: ReadonlyMap<string, Kitchen>
  readonly owners: readonly Person[]
  readonly couriers: readonly Courier[]
  readonly customers: readonly Person[]
}
