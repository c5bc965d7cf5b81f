/** In what a package is counted. What is sold of it is reported in the same unit, whatever a scale or a menu says. */
export const TRACE_UNITS = ['each', 'grams', 'ounces', 'milligrams', 'pounds'] as const
export type TraceUnit = (typeof TRACE_UNITS)[number]

/** Thousandths of a unit: 3.5 g are 3,500, so that no quantity is ever a fraction that cannot be kept. */
export const THOUSANDTHS = 1000
