import type { Stage } from '../play/stage'
import type { Daybook } from './daybook'
import type { Instance, InstanceOrder } from './instance'
import type { PlayBook } from './play-book'

/** What everybody in the simulated town shares. */
export interface Town extends Stage {
  readonly instance: Instance
  readonly playBook: PlayBook
  readonly daybook: Daybook
  /** Whoever aborts this ends the day: `over` is its signal. */
  readonly closing: AbortController
  /** Tells one replay's orders from another's on the same server. */
  readonly run: string
}

/** The instance's name of an order, as its customer writes it on the order. */
export function noteOf(order: InstanceOrder): string {
  return `${NOTE_PREFIX}${order.id}`
}

/** The instance's order id in a customer's note, or undefined when it is not ours. */
export function orderOfNote(note: string | null | undefined): string | undefined {
  return note?.startsWith(NOTE_PREFIX) ? note.slice(NOTE_PREFIX.length) : undefined
}

const NOTE_PREFIX = 'mdrp:'
