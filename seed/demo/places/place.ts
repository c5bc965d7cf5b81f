import type { Position } from '../../../src/domain/geo/position'
import type { ToneName } from '../pictures/tones'
import type { Bilingual, MenuItem } from './menu'

/** A restaurant or store of the demo. All of them are invented; their streets are not. */
export interface Place {
  readonly name: string
  readonly cuisine: string
  readonly address: string
  readonly at: Position
  readonly prepMinutes: number
  /** Of its awning, in the picture. */
  readonly tone: ToneName
  readonly description: Bilingual
  readonly menu: readonly MenuItem[]
}
