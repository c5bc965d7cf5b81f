/** How busy the demo's city can be told to be; 1 is an ordinary day. */
export const CITY_PACES = [0.25, 0.5, 1, 1.5, 2] as const

/** What can be made to happen in a market of the demo. */
export const CITY_INCIDENTS = ['rush', 'vanish', 'silence'] as const

export type CityIncidentKind = (typeof CITY_INCIDENTS)[number]

/**
 * rush: everybody is hungry at once. vanish: a driver with a delivery goes silent. silence: the busiest kitchen stops answering.
 * (There are no providers to fail yet.)
 */
export interface CityIncident {
  readonly id: string
  readonly kind: CityIncidentKind
  /** Slug. */
  readonly market: string
  /** ISO 8601, virtual. */
  readonly at: string
}

/** What the administrator of a demo wants of the city; the engine asks for it every other second. */
export interface CityWishes {
  readonly pace: number
  /** Nobody orders; what is under way is brought to its end. */
  readonly paused: boolean
  /** The newest last. */
  readonly incidents: readonly CityIncident[]
}

export const ORDINARY_DAY: CityWishes = { pace: 1, paused: false, incidents: [] }

/** Incidents that are remembered. */
const KEPT = 20

export type CityChange =
  | { readonly action: 'pace'; readonly pace: number }
  | { readonly action: 'pause'; readonly paused: boolean }
  | { readonly action: CityIncidentKind; readonly market: string }

/** The wishes after a change. `id` and `at` are those of an incident that the change brings. */
export function changeWishes(
  wishes: CityWishes,
  change: CityChange,
  { id, at }: { id: string; at: string },
): CityWishes {
  switch (change.action) {
    case 'pace':
      return { ...wishes, pace: change.pace }
    case 'pause':
      return { ...wishes, paused: change.paused }
    default:
      return {
        ...wishes,
        incidents: [...wishes.incidents, { id, at, kind: change.action, market: change.market }].slice(-KEPT),
      }
  }
}

export const CITY_HAPPENINGS = [
  'rush_began',
  'rush_ended',
  'driver_vanished',
  'driver_back',
  'delivery_taken_back',
  'kitchen_silent',
  'kitchen_back',
  'kitchen_paused',
  'delivery_failed',
  'nobody_to_vanish',
] as const

/** Something worth telling that happened in the city. */
export interface CityHappening {
  readonly kind: (typeof CITY_HAPPENINGS)[number]
  readonly at: string
  readonly market: string
  /** A driver's or restaurant's name. */
  readonly who?: string
}

/** The numbers of one market since the engine began. */
export interface CityMarketReport {
  readonly slug: string
  readonly name: string
  /** Orders in hand now, and how many the hour, pace and rush call for. */
  readonly open: number
  readonly wanted: number
  readonly drivers: number
  readonly rush: boolean
  readonly placed: number
  readonly delivered: number
  readonly cancelled: number
  readonly declined: number
  readonly returned: number
  /** Calls that the server refused. */
  readonly refused: number
}

/** What the engine tells of itself. */
export interface CityReport {
  /** Virtual seconds per real second. */
  readonly speed: number
  readonly startedAt: string
  readonly markets: readonly CityMarketReport[]
  /** The newest first. */
  readonly happenings: readonly CityHappening[]
}

/** An engine that was not heard of for so long, in real milliseconds, is not running. */
export const CITY_SILENT_MS = 10_000
