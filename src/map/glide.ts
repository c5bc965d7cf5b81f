import type { LivePosition } from './live-positions'

interface Leg {
  from: LivePosition
  to: LivePosition
  start: number
}

/** Positions come about once a second: gliding from one to the next takes as long. */
const GLIDE_MS = 900
/** A jump of about a kilometre or more is a correction, not a drive. */
const JUMP_DEGREES = 0.01

/** Lets markers glide from where they were to where they are. Times in milliseconds of one clock. */
export class Glide {
  readonly #legs = new Map<string, Leg>()

  /** Where a marker is at `now`, on its way to `to`. */
  at(id: string, to: LivePosition, now: number): LivePosition {
    const leg = this.#legs.get(id)
    if (!leg) {
      this.#legs.set(id, { from: to, to, start: now - GLIDE_MS })
      return to
    }
    if (leg.to.lat !== to.lat || leg.to.lng !== to.lng) {
      const from = Math.abs(leg.to.lat - to.lat) + Math.abs(leg.to.lng - to.lng) > JUMP_DEGREES ? to : placeOf(leg, now)
      this.#legs.set(id, { from, to, start: now })
      return from
    }
    return { ...placeOf(leg, now), heading: to.heading }
  }

  /** Whether anything is still on its way. */
  moving(now: number): boolean {
    for (const { start } of this.#legs.values()) if (now - start < GLIDE_MS) return true
    return false
  }

  /** Forgets all but these. */
  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#legs.keys()) if (!ids.has(id)) this.#legs.delete(id)
  }
}

function placeOf({ from, to, start }: Leg, now: number): LivePosition {
  const share = Math.min(1, (now - start) / GLIDE_MS)
  return {
    lat: from.lat + (to.lat - from.lat) * share,
    lng: from.lng + (to.lng - from.lng) * share,
    heading: to.heading,
  }
}
