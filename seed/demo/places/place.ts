import type { Position } from '../../../src/domain/geo/position'
import type { OpeningHours } from '../../../src/domain/opening/opening-hours'
import type { ToneName } from '../pictures/tones'
import type { Bilingual, MenuItem } from './menu'

/** A restaurant or store of the demo. All of them are invented; their streets are not. */
export interface Place {
  readonly name: string
  readonly cuisine: string
  readonly address: string
  readonly at: Position
  readonly prepMinutes: number
  /** Without: day and night. Most have none, so that the demo has something to show at any hour. */
  readonly hours?: OpeningHours
  /** Of its awning, in the picture. */
  readonly tone: ToneName
  readonly description: Bilingual
  readonly menu: readonly MenuItem[]
}
