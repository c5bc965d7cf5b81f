import type { CityWishes } from '../../src/domain/city/control'
import type { Position } from '../../src/domain/geo/position'
import type { MarketSlug } from '../demo/markets'
import type { Random } from '../play/random'
import type { Session } from '../play/session'
import type { Stage } from '../play/stage'
import type { CurveName } from './day-curve'
import type { CityLog } from './log'
import type { StreetMap } from './street-map'

/** What everybody in all towns shares. */
export interface City extends Stage {
  readonly daybook: CityLog
  /** What the control view wants, as last asked. */
  wishes: CityWishes
  readonly admin: Session
  readonly support: Session
  /** A demo account's sign-in, with an address of its own. */
  signIn(email: string, locale?: 'en' | 'fr'): Session
  /** An address that nobody else calls from. */
  newAddress(): string
  /** Runs `work` and takes down what goes wrong in it: nobody's bad day ends the city's. */
  guard(where: string, market: string, work: () => Promise<void>): Promise<void>
}

export interface Kitchen extends Position {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly prepMinutes: number
  /** Orders being cooked. */
  cooking: number
}

/** One market and what is going on in it. */
export interface Town {
  readonly slug: MarketSlug
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly locale: 'en' | 'fr'
  readonly timeZone: string
  readonly curve: CurveName
  readonly metersPerMinute: number
  /** Most cash that a driver may hold; 0: no limit. */
  readonly cashLimit: number
  readonly map: StreetMap
  readonly random: Random
  readonly kitchens: readonly Kitchen[]
  /** How it stands now. */
  readonly now: {
    open: number
    wanted: number
    drivers: number
  }
  /** What was told to go wrong, in minutes of the clock. */
  readonly trouble: {
    rushUntil: number
    /** By restaurant: the tablet lies face down until then. */
    readonly silentUntil: Map<string, number>
    /** Who can be made to vanish: drivers on their way, by name. */
    readonly onTheWay: Map<string, { readonly pickedUp: boolean; vanish(): void }>
  }
  /** What waits behind a door, by order; where nothing is said, it opens. */
  readonly doors: Map<string, 'nobody' | 'wrong'>
  /** Tracking tokens of those who wait, by order. */
  readonly waiting: Map<string, string>
  /** Orders that the kitchen has all but ready: the first of a day, so that it does not begin with an empty street. */
  readonly hurried: Set<string>
}
