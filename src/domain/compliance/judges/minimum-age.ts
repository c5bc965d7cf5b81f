import { ageOn } from '../age'
import type { Verdict } from '../decision'
import type { VerifiedIdentity } from '../facts'
import type { Rule } from '../rule'
import { type Asked, allow, ask, refuse } from './asked'
import { isGood } from './identity-check'

/**
 * Old enough, on the day that it is in the market. What was typed never stands against a document: where a document must speak and none
 * does, one is asked for, whatever was typed.
 */
export function judgeAge({ years, proof }: Rule<'minimum_age'>, { facts, now, moment }: Asked): Verdict {
  const { identity = null, toldBirthDate = null } = facts.person ?? {}
  const document = identity && isGood(identity, now) ? identity : null
  const used = { years, proof }
  if (document) return isOldEnough(document, years, moment.date) ? allow({ ...used, ofAge: true }) : tooYoung(used)
  if (proof === 'verified')
    return ask('identity_required', 'checkout', { by: 'verify_identity' }, { ...used, ofAge: null })
  if (toldBirthDate === null)
    return ask('birth_date_required', 'checkout', { by: 'tell_birth_date' }, { ...used, ofAge: null })
  return ageOn(toldBirthDate, moment.date) >= years ? allow({ ...used, ofAge: true }) : tooYoung(used)
}

function isOldEnough({ bornOn, over18, over21 }: VerifiedIdentity, years: number, today: string): boolean {
  if (bornOn !== null) return ageOn(bornOn, today) >= years
  return (over21 && years <= 21) || (over18 && years <= 18)
}

function tooYoung(used: { years: number; proof: string }): Verdict {
  return refuse('below_minimum_age', null, { ...used, ofAge: false })
}
