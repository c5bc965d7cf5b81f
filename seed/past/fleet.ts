import { distanceMeters } from '../../src/domain/geo/distance-meters'
import type { Position } from '../../src/domain/geo/position'
import { travelMinutes } from '../../src/domain/geo/travel-minutes'
import { type Cast, type PastDriver, speedOf } from './read-cast'

const MINUTE = 60_000

interface Busy {
  readonly driver: PastDriver
  at: Position
  freeAt: number
}

export interface Ride {
  readonly driver: PastDriver
  readonly meters: number
  readonly offeredAt: number
  readonly arrivesAt: number
  /** The driver is busy until then, and stands there. */
  end(at: number, where: Position): void
}

/** The drivers of a market through its past: nobody is in two places at once. */
export class Fleet {
  private readonly all: Busy[]

  constructor(private readonly cast: Cast) {
    this.all = cast.drivers.map((driver) => ({ driver, at: driver, freeAt: 0 }))
  }

  /** The driver who can be at the counter first, when it is not before `wantedAt`; `since` is when he may be asked. */
  nearest(counter: Position, { since, wantedAt, seen }: { since: number; wantedAt: number; seen: boolean }): Ride {
    const speed = speedOf(this.cast.market)
    const able = seen ? this.all.filter(({ driver }) => driver.seen) : this.all
    const rides = able.map((busy) => {
      const meters = Math.round(distanceMeters(busy.at, counter))
      const travel = travelMinutes(meters, speed) * MINUTE
      const offeredAt = Math.max(since, busy.freeAt, wantedAt - this.cast.market.leadMinutes * MINUTE - travel)
      return { busy, meters, offeredAt, arrivesAt: offeredAt + travel }
    })
    const best = rides.reduce((a, b) => (b.arrivesAt < a.arrivesAt ? b : a))
    return {
      driver: best.busy.driver,
      meters: best.meters,
      offeredAt: best.offeredAt,
      arrivesAt: best.arrivesAt,
      end(at, where) {
        best.busy.freeAt = at
        best.busy.at = where
      },
    }
  }
}
