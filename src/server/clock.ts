import type { Clock } from '../ports/clock'

export interface TimeSettings {
  /** Virtual seconds per real second; 1 outside of demo, replay and tests. */
  readonly factor: number
  /** The virtual moment that belongs to the real moment `anchor`. */
  readonly origin: Date
  readonly anchor: Date
}

/** virtual = origin + (real − anchor) × factor, so a restarted process goes on with the same time. */
export function openClock({ factor, origin, anchor }: TimeSettings): Clock {
  const real = () => new Date()
  return {
    real,
    now: () => new Date(origin.getTime() + (Date.now() - anchor.getTime()) * factor),
    realAt: (at) => new Date(anchor.getTime() + (at.getTime() - origin.getTime()) / factor),
  }
}
