'use client'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import { HoursCard } from './HoursCard'

/** Lunch, from Monday to Friday. */
const LUNCH: OpeningHours = {
  week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ opens: '11:00', closes: '14:00' }] : [])),
  special: [],
}

const SAID = {
  promotion: { title: 'dealTitle', always: 'dealAlways', explain: 'dealExplain' },
  rules: { title: 'rulesTitle', always: 'rulesAlways', explain: 'rulesExplain' },
  surge: { title: 'surgeTitle', always: 'surgeAlways', explain: 'surgeExplain' },
} as const

/** The days and hours of a promotion, those at which deliveries may cost more, or those that a rule leaves. */
export function LimitedHours({ path, readOnly, of }: JSONFieldClientProps & { of: keyof typeof SAID }) {
  return <HoursCard path={path} readOnly={readOnly} said={SAID[of]} begin={LUNCH} />
}
