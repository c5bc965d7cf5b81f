import type { PaperStatus } from '../onboarding/paper'
import type { Vehicle } from './vehicle'

/** What drivers hand in. Each is good up to a last day. */
export const DRIVER_PAPER_KINDS = ['driving_licence', 'insurance', 'registration', 'maintenance'] as const
export type DriverPaperKind = (typeof DRIVER_PAPER_KINDS)[number]

/** Who goes by bicycle needs neither a licence nor papers of a vehicle. */
const OF_MOTORS = ['driving_licence', 'insurance', 'registration'] as const

/** Without which nobody drives, and whose end stops a driver; the others are asked for and their end is told. */
export const NEEDED_PAPERS: Readonly<Record<Vehicle, readonly DriverPaperKind[]>> = {
  motorcycle: OF_MOTORS,
  car: OF_MOTORS,
  bicycle: [],
}

/** What is asked of a driver at all. */
export const ASKED_PAPERS: Readonly<Record<Vehicle, readonly DriverPaperKind[]>> = {
  motorcycle: DRIVER_PAPER_KINDS,
  car: DRIVER_PAPER_KINDS,
  bicycle: [],
}

/** A paper that was handed in. Of a kind there may be one that counts and a newer one that nobody has looked at yet. */
export interface DriverPaper {
  readonly kind: DriverPaperKind
  readonly status: PaperStatus
  /** Verified, and no newer one has taken its place. */
  readonly counts: boolean
  /** The last day on which it is good, YYYY-MM-DD. */
  readonly expiresOn: string
}
