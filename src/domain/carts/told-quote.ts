import type { Surge } from '../surge/surge-at'
import { PLAIN } from '../surge/surge-policy'

/** A surge that a customer was told is not exceeded for so long, whatever comes. */
const HELD_MINUTES = 10

/** What the last quote of a cart has told its customer, kept with the cart. */
export interface ToldQuote {
  /** For which way, from which restaurant to which door. */
  readonly way: string
  /** The multiplier, in basis points. */
  readonly surge: number
  /** ISO 8601: since when this multiplier is held. */
  readonly at: string
  /** All that was asked: lines, way, code and time. */
  readonly asked: string
  /** Integer minor units, without the tip, which is the customer's own. */
  readonly total: number
}

interface Way {
  readonly way: string
  readonly now: Date
}

/** Until when what was told of a way is held; undefined where nothing was, or too long ago. */
export function heldUntil(told: ToldQuote | null, { way, now }: Way): Date | undefined {
  if (told?.way !== way) return undefined
  const until = new Date(new Date(told.at).getTime() + HELD_MINUTES * 60_000)
  return now < until ? until : undefined
}

/** The surge to charge: that of now, or the lower one that the customer was told a moment ago. */
export function surgeHeld(told: ToldQuote | null, surge: Surge | null, way: Way): Surge | null {
  if (!surge || !told || !heldUntil(told, way) || told.surge >= surge.multiplier) return surge
  return told.surge > PLAIN ? { ...surge, multiplier: told.surge } : null
}

/** Since when a multiplier that is told now is held: one that is below the surge of the moment is not held any longer by asking again. */
export function heldSince(
  told: ToldQuote | null,
  { charged, current }: { charged: number; current: number },
  now: Date,
) {
  return told && charged < current ? told.at : now.toISOString()
}

interface Ordered {
  readonly way: string
  readonly asked: string
  /** The multiplier that would be charged, in basis points. */
  readonly surge: number
  readonly total: number
  readonly tip: number
}

/** What an order would cost and its customer was not told: each with what was told before, if anything was. */
export interface Untold {
  readonly total?: { readonly before: number; readonly after: number }
  /** Multipliers: 1.3 costs 30 % more. */
  readonly surge?: { readonly before: number; readonly after: number }
}

/** Whether an order costs more than its customer knows: a surge that was not told for this way, or a higher total for the same wish. */
export function untold(told: ToldQuote | null, { way, asked, surge, total, tip }: Ordered): Untold | null {
  const known = told?.way === way ? told.surge : PLAIN
  const same = told?.asked === asked
  const dearer = same && total - tip > told.total
  if (surge <= known && !dearer) return null
  return {
    ...(same && { total: { before: told.total + tip, after: total } }),
    ...(surge > known && { surge: { before: known / PLAIN, after: surge / PLAIN } }),
  }
}
