import type { Position } from '../geo/position'

/** Where somebody wants to be delivered to: the pin, and the municipality as it was written. */
export interface Door extends Position {
  readonly city: string
}
