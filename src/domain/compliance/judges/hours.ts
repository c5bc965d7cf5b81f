import { isOpen } from '../../opening/is-open'
import { localMoment } from '../../opening/local-moment'
import { openingAt } from '../../opening/opening'
import type { ComplianceCode, Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

/** When it may be ordered: now. */
export function judgeOrderingHours(rule: Rule<'ordering_hours'>, asked: Asked): Verdict {
  return within(rule, asked, { at: asked.now, code: 'outside_ordering_hours' })
}

/** When it may be handed over: when it is to be at the door; once it is on its way, now. */
export function judgeDeliveryHours(rule: Rule<'delivery_hours'>, asked: Asked): Verdict {
  const { stage, arrival } = asked.facts
  const onTheWay = stage === 'dispatch' || stage === 'handover'
  return within(rule, asked, { at: (onTheWay ? null : arrival) ?? asked.now, code: 'outside_delivery_hours' })
}

function within(
  { hours, keepsHolidays }: Rule<'ordering_hours' | 'delivery_hours'>,
  { facts, now, moment }: Asked,
  { at, code }: { at: Date; code: ComplianceCode },
): Verdict {
  const { timeZone, holidays } = facts
  const there = at.getTime() === now.getTime() ? moment : localMoment(at, timeZone)
  const schedule = { hours, holidays: keepsHolidays ? holidays : [], timeZone }
  const used = { day: there.date, time: there.time }
  if (isOpen(schedule, there)) return allow(used)
  const { opensAt } = openingAt(schedule, there)
  return refuse(code, opensAt && { by: 'wait', until: opensAt.toISOString() }, used)
}
