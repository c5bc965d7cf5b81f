import * as bowls from './bowls'
import * as drinks from './drinks'
import * as handFood from './hand-food'
import * as leafGoods from './leaf-goods'
import * as plates from './plates'
import type { Brush } from './scene'
import * as sweets from './sweets'

/** Everything that can be drawn, by the name that a menu uses. */
const DRAWINGS = { ...plates, ...bowls, ...handFood, ...sweets, ...drinks, ...leafGoods } satisfies Record<
  string,
  (brush: Brush) => string
>

export type Kind = keyof typeof DRAWINGS

export function isKind(name: string): name is Kind {
  return name in DRAWINGS
}

export function draw(kind: Kind, brush: Brush): string {
  return DRAWINGS[kind](brush)
}
