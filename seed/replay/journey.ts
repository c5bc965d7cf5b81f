import type { Position } from '../../src/domain/geo/position'
import type { VirtualClock } from '../play/clock'
import type { Movement } from '../play/keep-in-touch'
import { along, distance, heading, type Point, toPosition } from './projection'

/** Where a courier is, and how he gets elsewhere: in a straight line, in whole minutes rounded up, as the benchmark has it. */
export class Journey implements Movement {
  private from: Point
  private to: Point
  private begun = 0
  private arrives = 0

  constructor(
    private readonly clock: VirtualClock,
    private readonly metersPerMinute: number,
    start: Point,
  ) {
    this.from = start
    this.to = start
  }

  moving(): boolean {
    return this.clock.minute() < this.arrives
  }

  here(): Point {
    const minutes = this.arrives - this.begun
    return minutes === 0 ? this.to : along(this.from, this.to, (this.clock.minute() - this.begun) / minutes)
  }

  position(): Position {
    return toPosition(this.here())
  }

  motion(): { speed: number; heading: number } {
    const speed = this.moving() ? distance(this.from, this.to) / (this.arrives - this.begun) / 60 : 0
    return { speed, heading: heading(this.from, this.to) }
  }

  /** Resolves on arrival. */
  async drive(to: Point, signal: AbortSignal): Promise<void> {
    this.from = this.here()
    this.to = to
    this.begun = this.clock.minute()
    this.arrives = this.begun + Math.ceil(distance(this.from, to) / this.metersPerMinute)
    await this.clock.until(this.arrives, signal)
  }
}
