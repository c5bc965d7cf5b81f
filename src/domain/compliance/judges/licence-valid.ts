import type { Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

/** Its seller has a verified paper of the kind that is good today; its last day counts. */
export function judgeLicence({ paper }: Rule<'licence_valid'>, { facts, moment }: Asked): Verdict {
  const held = facts.licences.filter((licence) => licence.paper === paper)
  const good = held.some(({ validUntil }) => validUntil === null || moment.date <= validUntil)
  const used = { paper, held: held.length > 0, good }
  return good ? allow(used) : refuse('licence_missing', { by: 'another_seller' }, used)
}
