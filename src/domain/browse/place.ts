import type { MarketAreas } from '../areas/delivery-terms'
import type { EarthPoint } from '../geo/earth-point'
import type { Position } from '../geo/position'
import type { Picture } from '../media/picture'
import type { CurrencyCode } from '../money/currencies'
import type { OrderTaking } from '../opening/taking-orders'

export interface Tariff {
  readonly beginsAt: Date
  readonly deliveryBase: number
  readonly deliveryPerKm: number
}

/** What a market sets for all its restaurants, as far as lists of them show it. Amounts in minor units. */
export interface MarketTerms {
  readonly id: string
  readonly slug: string
  readonly currency: CurrencyCode
  readonly center: Position
  readonly radiusMeters: number
  readonly deliveryBase: number
  readonly deliveryPerKm: number
  /** Fees of a later time than the market's own, in the order of their beginnings. */
  readonly tariffs: readonly Tariff[]
  readonly areas: MarketAreas
  readonly metersPerMinute: number
  /** Road metres per metre of straight line, 1 or more. */
  readonly detour: number
  /** At each stop. */
  readonly serviceMinutes: number
}

/** By the language that its words are in. */
export type ShownPicture = Readonly<Record<'en' | 'fr', Picture | null>>

/** A restaurant as lists and searches know it. */
export interface Place extends OrderTaking, Position {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** The name's words as a search has them: without accents and capitals. */
  readonly folded: string
  readonly cuisine: string | null
  /** Straight from the counter to the door; null: as far as the market goes. */
  readonly deliveryRadiusMeters: number | null
  readonly image: ShownPicture
  readonly logo: ShownPicture
  /** With what the kitchen asks on top for now. */
  readonly prepMinutes: number
  readonly point: EarthPoint
  readonly market: MarketTerms
}
