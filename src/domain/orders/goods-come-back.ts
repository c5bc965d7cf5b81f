import type { OrderStatus, StockEffect } from './transitions'

/** What has been cooked cannot be sold again. */
const PREPARED: readonly OrderStatus[] = ['preparing', 'ready']

/**
 * Whether the goods that an order holds go back to the shelf when it moves on, or are gone: sold, or waste.
 * @param move.from where the order stands before the move
 * @param move.restock somebody has looked, and what came back can be sold again
 */
export function goodsComeBack(
  effect: StockEffect,
  { from, restock = false }: { readonly from: OrderStatus; readonly restock?: boolean },
): boolean {
  switch (effect) {
    case 'release':
      return true
    case 'release_or_waste':
      return !PREPARED.includes(from)
    case 'restock_or_waste':
      return restock
    default:
      return false
  }
}
