import { distanceMeters } from '../../src/domain/geo/distance-meters'
import type { Position } from '../../src/domain/geo/position'
import type { VirtualClock } from '../play/clock'
import type { Movement } from '../play/keep-in-touch'
import type { Random } from '../play/random'
import { lengthOf, planRoute } from './route'
import type { StreetMap } from './street-map'

interface Leg {
  readonly from: Position
  readonly to: Position
  /** Minutes of the clock. */
  readonly begins: number
  readonly ends: number
}

/** Where a driver is, and how he gets elsewhere: along the streets, at the market's speed. */
export class Trip implements Movement {
  private legs: Leg[]

  constructor(
    private readonly clock: VirtualClock,
    private readonly map: StreetMap,
    private readonly random: Random,
    start: Position,
  ) {
    this.legs = [{ from: start, to: start, begins: 0, ends: 0 }]
  }

  moving(): boolean {
    return this.clock.minute() < this.arrival()
  }

  position(): Position {
    const now = this.clock.minute()
    const { from, to, begins, ends } = this.legAt(now)
    const share = ends === begins ? 1 : Math.min(1, Math.max(0, (now - begins) / (ends - begins)))
    return { lat: from.lat + (to.lat - from.lat) * share, lng: from.lng + (to.lng - from.lng) * share }
  }

  motion(): { speed: number; heading: number } {
    const { from, to, begins, ends } = this.legAt(this.clock.minute())
    const speed = this.moving() && ends > begins ? distanceMeters(from, to) / (ends - begins) / 60 : 0
    const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180)
    const heading = (Math.atan2(east, to.lat - from.lat) * 180) / Math.PI
    return { speed, heading: (heading + 360) % 360 }
  }

  /** Resolves on arrival, or where the driver is when `signal` aborts. */
  async drive(to: Position, metersPerMinute: number, signal: AbortSignal): Promise<void> {
    const route = planRoute(this.position(), to, this.map, this.random)
    let minute = this.clock.minute()
    this.legs = route.slice(1).map((place, index) => {
      const from = route[index] ?? place
      const begins = minute
      minute += lengthOf([from, place]) / metersPerMinute
      return { from, to: place, begins, ends: minute }
    })
    await this.clock.until(minute, signal)
    if (this.moving()) this.stop()
  }

  private stop(): void {
    const here = this.position()
    this.legs = [{ from: here, to: here, begins: 0, ends: 0 }]
  }

  private arrival(): number {
    return this.legs.at(-1)?.ends ?? 0
  }

  private legAt(minute: number): Leg {
    const leg = this.legs.find(({ ends }) => minute < ends) ?? this.legs.at(-1)
    if (!leg) throw new Error('a trip has at least one leg')
    return leg
  }
}
