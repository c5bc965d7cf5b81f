import { answered } from '../../client'
import { keepInTouch } from '../play/keep-in-touch'
import type { Session } from '../play/session'
import type { City, Town } from './town'
import type { Trip } from './trip'

/** A driver who vanishes is gone for so long: virtual minutes, and long enough in real time for the board to miss him. */
const GONE_MINUTES = 14
const GONE_REAL_MS = 80_000

interface Rider {
  readonly name: string
  readonly session: Session
  readonly trip: Trip
  /** Asks for offers and deliveries. */
  look(): void
}

/** Whether a driver can be reached: the phone in his pocket, which may fall silent. */
export class Presence {
  private phone = new AbortController()
  private talking: Promise<void> = Promise.resolve()
  private backAt = 0

  constructor(
    private readonly city: City,
    private readonly town: Town,
    private readonly rider: Rider,
  ) {}

  get gone(): boolean {
    return this.backAt > 0
  }

  /** On shift: online, heard of every second, and reachable. */
  async begin(): Promise<void> {
    const { session, trip, look } = this.rider
    const body = { position: trip.position() }
    answered(await this.city.api.as(session).POST('/api/drivers/me/online', { body }))
    this.phone = new AbortController()
    const until = AbortSignal.any([this.city.over, this.phone.signal])
    this.talking = keepInTouch(this.city, { session, movement: trip, look, until })
  }

  /** Off shift. What is in hand is the caller's to have finished. */
  async end(): Promise<void> {
    this.phone.abort()
    await this.talking
    if (!this.city.over.aborted) answered(await this.city.api.as(this.rider.session).POST('/api/drivers/me/offline'))
  }

  /** The phone goes silent in the middle of things. */
  vanish(): void {
    if (this.gone) return
    const { clock, daybook } = this.city
    this.backAt = clock.minute() + Math.max(GONE_MINUTES, (GONE_REAL_MS * clock.scale.factor) / 60_000)
    this.phone.abort()
    daybook.happened('driver_vanished', this.town.slug, this.rider.name)
  }

  /** Resolves at once for whoever can be reached, and for the vanished when they are back. */
  async present(): Promise<void> {
    if (!this.gone) return
    await this.city.clock.until(this.backAt, this.city.over)
    if (this.city.over.aborted) return
    this.backAt = 0
    this.city.daybook.happened('driver_back', this.town.slug, this.rider.name)
    await this.begin()
  }
}
