/** Whose fault it is that an order is given back, and who therefore bears what its goods cost. */
export const FAULTS = ['restaurant', 'platform', 'driver'] as const
export type Fault = (typeof FAULTS)[number]

/** What was paid besides the goods; it goes back only where it is asked for. */
export const EXTRAS = ['delivery', 'service', 'small_order', 'tip'] as const
export type Extra = (typeof EXTRAS)[number]
