import { type DeliveryStatus, PROBLEM_DELIVERY_STATUSES } from '../deliveries/transitions'

/** How much a delivery needs a dispatcher, the most first. `unpromised`: nobody knows yet when it should arrive. */
export const URGENCIES = ['problem', 'late', 'soon', 'on_time', 'unpromised'] as const

export type Urgency = (typeof URGENCIES)[number]

/** What urgency depends on. Moments are ISO 8601 texts or dates. */
export interface UrgentFacts {
  readonly id: string
  readonly status: DeliveryStatus
  /** When the food should be ready. */
  readonly readyBy: string | Date | null
  /** When it should be at the door. */
  readonly promisedAt: string | Date | null
}

const MINUTE = 60_000
/** So near to its promised moment a delivery is watched. */
const SOON = 10 * MINUTE
/** Food that nobody comes for is watched so long before it is ready. */
const PICKUP_SOON = 3 * MINUTE

const WITHOUT_DRIVER: readonly DeliveryStatus[] = ['unassigned', 'offered']

/** The urgency of a delivery under way at `now`. */
export function urgencyOf({ status, readyBy, promisedAt }: UrgentFacts, now: Date): Urgency {
  if (PROBLEM_DELIVERY_STATUSES.includes(status)) return 'problem'
  if (promisedAt === null) return 'unpromised'
  const left = new Date(promisedAt).getTime() - now.getTime()
  if (left < 0) return 'late'
  const waits = WITHOUT_DRIVER.includes(status) && readyBy !== null
  if (left < SOON || (waits && new Date(readyBy).getTime() - now.getTime() < PICKUP_SOON)) return 'soon'
  return 'on_time'
}

/** The most urgent first; of equally urgent ones whoever was promised first, then by id. */
export function byUrgency<Facts extends UrgentFacts>(deliveries: readonly Facts[], now: Date): Facts[] {
  return deliveries
    .map((facts) => ({
      facts,
      rank: URGENCIES.indexOf(urgencyOf(facts, now)),
      promised: facts.promisedAt === null ? Number.POSITIVE_INFINITY : new Date(facts.promisedAt).getTime(),
    }))
    .sort((a, b) => a.rank - b.rank || byNumber(a.promised, b.promised) || (a.facts.id < b.facts.id ? -1 : 1))
    .map(({ facts }) => facts)
}

/** Two infinities have no difference. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)
