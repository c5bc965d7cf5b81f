import type { Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

/** So many pieces of it in one order. */
export function judgeQuantity({ most }: Rule<'quantity_per_order'>, { items }: Asked): Verdict {
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const used = { most, pieces }
  if (pieces <= most) return allow(used)
  return refuse('quantity_limit', { by: 'take_less', excess: pieces - most, unit: 'pieces' }, used)
}
