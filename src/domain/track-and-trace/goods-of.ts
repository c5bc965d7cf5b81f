import { apportion } from '../money/apportion'
import type { Money } from '../money/money'
import { add } from '../money/money'
import type { TraceUnit } from './unit'

/** Pieces of a line that come from one package; `total` is what the whole line cost, integer minor units. */
export interface Piece {
  readonly lineId: string
  readonly label: string
  readonly unit: TraceUnit
  /** Thousandths of the unit in a piece. */
  readonly pieceSize: number
  readonly pieces: number
  readonly state: string
  readonly total: number
}

/** So much of a package; `quantity` in thousandths of its unit. `total` is what was charged for it. */
export interface Goods {
  readonly label: string
  readonly unit: TraceUnit
  readonly quantity: number
  readonly total: Money
}

/** What an order has of each package: a line’s price is split by pieces, so that what is told adds up to what was charged. */
export function goodsOf(pieces: readonly Piece[], price: (amount: number) => Money): Goods[] {
  const byPackage = new Map<string, Goods>()
  for (const lineId of new Set(pieces.map((piece) => piece.lineId))) {
    const own = pieces.filter((piece) => piece.lineId === lineId)
    const shares = apportion(
      price(own[0]?.total ?? 0),
      own.map((piece) => piece.pieces),
    )
    for (const [index, { label, unit, pieceSize, pieces: count }] of own.entries()) {
      const known = byPackage.get(label)
      const share = shares[index] ?? price(0)
      byPackage.set(label, {
        label,
        unit,
        quantity: (known?.quantity ?? 0) + count * pieceSize,
        total: known ? add(known.total, share) : share,
      })
    }
  }
  return [...byPackage.values()]
}
