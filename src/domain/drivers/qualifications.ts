import { ageOn } from '../compliance/age'
import { type PaperState, paperState } from '../onboarding/paper'
import { addDays } from '../time/calendar-day'
import { ASKED_PAPERS, DRIVER_PAPER_KINDS, type DriverPaper, NEEDED_PAPERS } from './driver-papers'
import type { Vehicle } from './vehicle'

/** What is known of somebody who drives, or wants to. Days are YYYY-MM-DD in the zone of the market. */
export interface DriverFacts {
  readonly vehicle: Vehicle
  readonly identityPassed: boolean
  /** As the proof of identity says, never as somebody typed it; null before there is one. */
  readonly bornOn: string | null
  /** Whether the holder of the licence employs him: some states let nobody else carry what is restricted. */
  readonly employed: boolean
  /** The last day of the newest background check that was clear, or that a person accepted; null without one. */
  readonly checkedUntil: string | null
  readonly papers: readonly DriverPaper[]
}

/** What a market asks of its drivers. */
export interface DriverRules {
  /** Years. */
  readonly minimumAge: number
}

export const QUALIFICATIONS = ['identity', 'age', 'background', ...DRIVER_PAPER_KINDS] as const
export type QualificationName = (typeof QUALIFICATIONS)[number]

export interface Qualification {
  readonly name: QualificationName
  readonly state: PaperState
  /** The last day on which it holds; null where it has none. */
  readonly until: string | null
  /** Nobody drives without it. */
  readonly needed: boolean
  /** A newer paper was handed in that nobody has looked at yet. */
  readonly renewing: boolean
}

/** How it stands with everything that a driver needs, in the order in which it is asked for. */
export function qualificationsOf(facts: DriverFacts, rules: DriverRules, today: string): Qualification[] {
  const { vehicle, identityPassed, bornOn, checkedUntil, papers } = facts
  const asked = { until: null, needed: true, renewing: false }
  const ofAge = bornOn === null ? 'missing' : ageOn(bornOn, today) >= rules.minimumAge ? 'good' : 'refused'
  const check = checkedUntil === null ? undefined : { status: 'verified' as const, expiresOn: checkedUntil }
  return [
    { ...asked, name: 'identity', state: identityPassed ? 'good' : 'missing' },
    { ...asked, name: 'age', state: ofAge },
    { ...asked, name: 'background', until: checkedUntil, state: paperState(check, today) },
    ...ASKED_PAPERS[vehicle].map((kind): Qualification => {
      const handed = papers.filter((paper) => paper.kind === kind)
      const counting = handed.find(({ counts }) => counts)
      const renewal = handed.find(({ status }) => status === 'waiting')
      const told = counting ?? renewal ?? handed[0]
      return {
        name: kind,
        state: paperState(told, today),
        until: told?.expiresOn ?? null,
        needed: NEEDED_PAPERS[vehicle].includes(kind),
        renewing: counting !== undefined && renewal !== undefined,
      }
    }),
  ]
}

const HOLDS: readonly PaperState[] = ['good', 'expiring']

/** What keeps somebody from driving. */
export function missingOf(qualifications: readonly Qualification[]): QualificationName[] {
  return qualifications.filter(({ needed, state }) => needed && !HOLDS.includes(state)).map(({ name }) => name)
}

/** What a driver had and has no more: it stops whoever drives. */
export function expiredOf(qualifications: readonly Qualification[]): QualificationName[] {
  return qualifications.filter(({ needed, state }) => needed && state === 'expired').map(({ name }) => name)
}

/**
 * What stands in the way of whoever was stopped: what has ended, and of what he was stopped for all that does not hold again. A check that was revised
 * since has no end any more, and holds no more either.
 * @param because the names of what he was stopped for, with commas
 */
export function stoppingOf(qualifications: readonly Qualification[], because: string | null): QualificationName[] {
  const stopped = because?.split(', ') ?? []
  const [expired, missing] = [expiredOf(qualifications), missingOf(qualifications)]
  return missing.filter((name) => expired.includes(name) || stopped.includes(name))
}

/** Whether every needed paper was handed in and could be looked at. */
export function papersAreIn(qualifications: readonly Qualification[]): boolean {
  const papers: readonly string[] = DRIVER_PAPER_KINDS
  return qualifications
    .filter(({ name, needed }) => needed && papers.includes(name))
    .every(({ state }) => HOLDS.includes(state) || state === 'waiting')
}

/** The soonest last day of what holds; null where nothing ends. */
export function nextExpiry(
  qualifications: readonly Qualification[],
): { name: QualificationName; until: string } | null {
  const ending = qualifications
    .flatMap(({ name, state, until }) => (until !== null && HOLDS.includes(state) ? [{ name, until }] : []))
    .sort((a, b) => (a.until < b.until ? -1 : 1))
  return ending[0] ?? null
}

/** So many days before the last one somebody is told. */
export const REMINDER_DAYS = [60, 30, 7] as const
export type ReminderDays = (typeof REMINDER_DAYS)[number]

export interface Reminder {
  readonly name: QualificationName
  readonly until: string
  readonly days: ReminderDays
}

/** Of everything that ends soon, the nearest of the days on which it is told: who comes late to it is told once, not three times. */
export function remindersOf(qualifications: readonly Qualification[], today: string): Reminder[] {
  return qualifications.flatMap(({ name, state, until }) => {
    if (until === null || !HOLDS.includes(state)) return []
    const days = REMINDER_DAYS.findLast((each) => until <= addDays(today, each))
    return days === undefined ? [] : [{ name, until, days }]
  })
}

/**
 * The next day on which anything of this changes: a reminder is due, or something has ended. Looking earlier finds nothing new.
 * @returns null where nothing ends
 */
export function nextLook(qualifications: readonly Qualification[], today: string): string | null {
  const days = qualifications
    .flatMap(({ state, until }) =>
      until !== null && HOLDS.includes(state)
        ? [...REMINDER_DAYS.map((each) => addDays(until, -each)), addDays(until, 1)]
        : [],
    )
    .filter((day) => day > today)
    .sort()
  return days[0] ?? null
}
