/** Whose fault it is that an order is given back, and who therefore bears what its goods cost. */
export const FAULTS = ['restaurant', 'platform', 'driver'] as const
export type Fault = (typeof FAULTS)[number]

/** What was paid besides the goods; it goes back only where it is asked for. */
export const EXTRAS = ['delivery', 'service', 'small_order', 'tip'] as const
export type Extra = (typeof EXTRAS)[number]

export const NO_EXTRAS: Readonly<Record<Extra, number>> = { delivery: 0, service: 0, small_order: 0, tip: 0 }

export const mapExtras = (of: (extra: Extra) => number): Record<Extra, number> => ({
  delivery: of('delivery'),
  service: of('service'),
  small_order: of('small_order'),
  tip: of('tip'),
})
