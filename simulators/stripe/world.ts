import type { Provider } from '../kit/provider'

/** An object of Stripe's, as it stands on the wire. */
export interface Thing {
  readonly id: string
  readonly object: string
  readonly created: number
  readonly [field: string]: unknown
}

export const API_VERSION = '2026-10-28.endive'

/** What every operation works on: the book, the time, and who is told. */
export class World {
  /** Where the simulator is reached, as whoever asked last did. */
  address = ''

  constructor(private readonly provider: Provider) {}

  now(): number {
    return this.provider.clock.now()
  }

  /** `pi_sim0000000001`: counted, so that a second run makes the same. */
  id(prefix: string): string {
    return `${prefix}_sim${String(this.provider.book.next(prefix)).padStart(10, '0')}`
  }

  find<T extends Thing>(object: T['object'], id: string): T | undefined {
    return this.provider.book.get<T>(object, id)
  }

  list<T extends Thing>(object: T['object']): T[] {
    return this.provider.book.list<T>(object)
  }

  keep<T extends Thing>(thing: T): T {
    return this.provider.book.put(thing.object, thing.id, thing)
  }

  /** Stores an event with the object as it is now, and has it delivered. */
  emit(type: string, object: Thing): void {
    const event = {
      id: this.id('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.now(),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    }
    this.keep(event)
    this.provider.deliveries.add(event.id, event)
  }

  atOnce<T>(work: () => T): T {
    return this.provider.book.atOnce(work)
  }
}
