import type { Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

/** Only to doors in these areas. A door that nobody has told yet is in none. */
export function judgeAreas({ areas }: Rule<'approved_areas'>, { facts }: Asked): Verdict {
  const within = (facts.doorAreas ?? []).filter((area) => areas.includes(area))
  const used = { areas: within }
  return within.length > 0 ? allow(used) : refuse('area_not_approved', { by: 'another_address' }, used)
}
