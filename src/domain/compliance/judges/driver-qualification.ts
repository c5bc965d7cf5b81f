import type { Verdict } from '../decision'
import { driverLacks } from '../driver-lacks'
import type { Rule } from '../rule'
import { type Asked, allow, ask, refuse } from './asked'

/** Who carries it must be fit to: told with the order, asked when somebody is to be given it. */
export function judgeDriver(rule: Rule<'driver_qualification'>, { facts, moment }: Asked): Verdict {
  if (facts.stage !== 'dispatch') return ask('driver_unqualified', 'dispatch', null, { known: false })
  const lacks = driverLacks(rule, facts.driver, moment.date)
  const used = { known: facts.driver !== null, lacks }
  return lacks.length === 0 ? allow(used) : refuse('driver_unqualified', { by: 'another_driver', lacks }, used)
}
