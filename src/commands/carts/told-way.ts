import { createHash } from 'node:crypto'
import type { Position } from '../../domain/geo/position'
import type { QuoteLine } from '../../domain/pricing/quote'

interface Wish extends Position {
  readonly restaurantId: string
  readonly lines: readonly (Pick<QuoteLine, 'quantity'> & {
    productId: string
    options: readonly { id: string; quantity: number }[]
  })[]
  readonly promoCode: string | undefined
  readonly scheduledFor: Date | undefined
}

/**
 * The names under which a cart keeps what was told: of the way alone, and of all that was asked. A way that is gone later is another one: no
 * surge is told for it, and none of that may be held for now.
 */
export function toldWay({ restaurantId, lat, lng, lines, promoCode, scheduledFor }: Wish): {
  way: string
  asked: string
} {
  const way = [restaurantId, lat, lng, scheduledFor ? 'later' : 'now']
  const wishes = lines.map(({ productId, quantity, options }) => [
    productId,
    quantity,
    options.map((o) => [o.id, o.quantity]),
  ])
  const code = promoCode?.trim().toUpperCase() || null
  return { way: digest(way), asked: digest([way, wishes, code, scheduledFor ?? null]) }
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url')
