import type { AttributeSchema, AttributeValues } from './attribute'
import { readKept } from './read-values'

/**
 * How what a product says of itself stands to what its category asks. `unsellable`: what must be known of it to be sold is not, or is
 * wrong. `unfit`: something else is; it is sold, and somebody should look.
 */
export const FITS = ['fits', 'unfit', 'unsellable'] as const
export type Fit = (typeof FITS)[number]

export function fitOf(schema: AttributeSchema, kept: AttributeValues): Fit {
  const { values, problems } = readKept(schema, kept)
  if (schema.some(({ key, mustToSell }) => mustToSell && !Object.hasOwn(values, key))) return 'unsellable'
  return problems.length > 0 ? 'unfit' : 'fits'
}
