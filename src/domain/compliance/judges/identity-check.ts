import type { Verdict } from '../decision'
import type { VerifiedIdentity } from '../facts'
import type { Rule } from '../rule'
import { type Asked, allow, ask } from './asked'

const DAY = 86_400_000

/** Somebody has looked at the customer's document, and not too long ago. */
export function judgeIdentity({ validDays }: Rule<'identity_check'>, { facts, now }: Asked): Verdict {
  const identity = facts.person?.identity ?? null
  const lift = { by: 'verify_identity' } as const
  if (!identity) return ask('identity_required', 'checkout', lift, { validDays, ageOfCheckDays: null })
  const ageOfCheckDays = Math.floor((now.getTime() - identity.approvedAt.getTime()) / DAY)
  const used = { validDays, ageOfCheckDays }
  const fresh = now.getTime() < identity.approvedAt.getTime() + validDays * DAY
  return fresh && isGood(identity, now) ? allow(used) : ask('identity_expired', 'checkout', lift, used)
}

/** Not beyond the day to which whoever looked at it said that it counts. */
export function isGood({ validUntil }: VerifiedIdentity, now: Date): boolean {
  return validUntil === null || now < validUntil
}
