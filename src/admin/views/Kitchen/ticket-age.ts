import type { KitchenOrder } from '../../../queries/kitchen'

/** How urgent a ticket is: nothing to do, look at it soon, too late already. Its words say so too. */
export type Urgency = 'calm' | 'soon' | 'late'

/** What the clock of a ticket counts, and how far it is. */
export interface TicketAge {
  urgency: Urgency
  counts: 'answer' | 'ready' | 'waiting'
  /** Milliseconds to the moment counted to, below zero once it has passed; for `waiting` those since. */
  ms: number
}

const MINUTE = 60_000

/**
 * The age of a ticket by the promises about it:
 * - unanswered: soon after half of the time that the market gives to answer, late in its last fifth;
 * - cooking: soon in the last third of its preparation, late once the promised time has passed;
 * - ready: food waits for its driver; soon after a third of the usual preparation (5 minutes at least), late after two thirds (10).
 */
export function ticketAge(order: KitchenOrder, { usualMinutes, now }: { usualMinutes: number; now: Date }): TicketAge {
  if (order.status === 'placed') return answerAge(order, now)
  if (order.status === 'ready') {
    const ms = now.getTime() - Date.parse(order.readyAt ?? now.toISOString())
    const soon = Math.max(5, usualMinutes / 3) * MINUTE
    const late = Math.max(10, (usualMinutes * 2) / 3) * MINUTE
    return { counts: 'waiting', ms, urgency: ms >= late ? 'late' : ms >= soon ? 'soon' : 'calm' }
  }
  const ms = Date.parse(order.readyBy ?? now.toISOString()) - now.getTime()
  const soon = ((order.prepMinutes ?? usualMinutes) * MINUTE) / 3
  return { counts: 'ready', ms, urgency: ms < 0 ? 'late' : ms <= soon ? 'soon' : 'calm' }
}

function answerAge({ placedAt, acceptBy }: KitchenOrder, now: Date): TicketAge {
  const ms = Date.parse(acceptBy) - now.getTime()
  const given = Date.parse(acceptBy) - Date.parse(placedAt)
  return { counts: 'answer', ms, urgency: ms <= given / 5 ? 'late' : ms <= given / 2 ? 'soon' : 'calm' }
}

/** `4:07`, `1:02:30`: how long, without a sign. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
