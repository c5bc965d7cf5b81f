import type { TimeScale } from '../play/clock'

const MINUTE = 60_000

/**
 * The scale on which the instance's minute 0 is `origin`, for a day whose minute `firstMinute` begins at the real moment `begins`.
 * Virtual time runs on `server`'s scale; only the point from which minutes are counted is new.
 */
export function dayScale(server: TimeScale, begins: Date, firstMinute: number): TimeScale {
  const { factor, origin, anchor } = server
  const atBeginning = origin.getTime() + (begins.getTime() - anchor.getTime()) * factor
  return {
    factor,
    origin: new Date(atBeginning - firstMinute * MINUTE),
    anchor: new Date(begins.getTime() - (firstMinute * MINUTE) / factor),
  }
}
