import type { Random } from '../play/random'

/** Never fewer open orders than this in a market that is not paused, so that there is something to see at any hour. */
const FEWEST = 15
/** What the busiest ordinary hour adds. */
const PEAK = 17
/** More than this a fleet of twenty cannot carry at pace 1. */
const MOST = 60
/** About what an order lives, from its placement to the door, in minutes. */
const LIFE = 28
const RUSH = 1.8

export interface Pressure {
  /** By the hour: see `demandAt`. */
  readonly demand: number
  /** What the control view says; 1 is an ordinary day. */
  readonly pace: number
  readonly rush: boolean
}

/** How many open orders a market should have now. */
export function wantedOpen({ demand, pace, rush }: Pressure): number {
  const ordinary = (FEWEST + PEAK * demand) * (rush ? RUSH : 1)
  return Math.max(1, Math.round(Math.min(MOST, ordinary) * pace))
}

/**
 * Virtual minutes until the market's next order: exponential like real arrivals, at the rate that keeps `wanted` open; much faster while
 * fewer are open, slower while there are more. Whoever waits may draw anew at any time: what was waited does not count.
 */
export function minutesToNextOrder({ open, wanted }: { open: number; wanted: number }, random: Random): number {
  const correction = Math.min(6, ((wanted + 1) / (open + 1)) ** 3)
  return (-Math.log(1 - random()) * LIFE) / (wanted * correction)
}
