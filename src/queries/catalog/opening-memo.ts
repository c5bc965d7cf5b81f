import type { Place } from '../../domain/browse/place'
import { isOpen } from '../../domain/opening/is-open'
import { type LocalMoment, localMoment } from '../../domain/opening/local-moment'
import { isHeld } from '../../domain/opening/taking-orders'

const MINUTE = 60_000

/**
 * Whether places of one time zone take orders now, asked of thousands again and again. Hours begin and end on whole minutes, so what they
 * say is worked out once a minute; a pause may end at any moment.
 */
export class OpeningMemo {
  readonly #timeZone: string
  #minute = Number.NaN
  #moment: LocalMoment | undefined
  #open = new WeakMap<Place, boolean>()

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  takesOrders(place: Place, now: Date): boolean {
    return !isHeld(place, now) && this.isOpen(place, now)
  }

  /** By its hours alone, whatever else holds. */
  isOpen(place: Place, now: Date): boolean {
    if (!place.hours) return true
    const moment = this.moment(now)
    const known = this.#open.get(place)
    if (known !== undefined) return known
    const open = isOpen(place, moment)
    this.#open.set(place, open)
    return open
  }

  moment(now: Date): LocalMoment {
    const minute = Math.floor(now.getTime() / MINUTE)
    if (minute !== this.#minute || !this.#moment) {
      this.#minute = minute
      this.#moment = localMoment(now, this.#timeZone)
      this.#open = new WeakMap()
    }
    return this.#moment.at.getTime() === now.getTime() ? this.#moment : { ...this.#moment, at: now }
  }
}
