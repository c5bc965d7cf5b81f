import type { Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

/** Its seller has a granted licence of the kind that is good today; its first day and its last count. */
export function judgeLicence({ paper }: Rule<'licence_valid'>, { facts, moment }: Asked): Verdict {
  const held = facts.licences.filter((licence) => licence.paper === paper)
  const good = held.some(
    ({ validFrom, validUntil }) =>
      (validFrom === null || validFrom <= moment.date) && (validUntil === null || moment.date <= validUntil),
  )
  const used = { paper, held: held.length > 0, good }
  return good ? allow(used) : refuse('licence_missing', { by: 'another_seller' }, used)
}
