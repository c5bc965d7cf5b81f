import type { Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

/** A vehicle carries goods of at most such a value, this order among them. */
export function judgeVehicle({ most }: Rule<'vehicle_value'>, { facts, items }: Asked): Verdict {
  const value = items.reduce((sum, item) => sum + item.value, 0)
  const carried = facts.stage === 'dispatch' ? facts.carried : 0
  const used = { most, value, carried }
  if (value + carried <= most) return allow(used)
  if (value <= most) return refuse('vehicle_value', { by: 'another_driver', lacks: [] }, used)
  return refuse('vehicle_value', { by: 'take_less', excess: value - most, unit: 'money' }, used)
}
