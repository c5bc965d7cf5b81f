import type { Entry } from '../../domain/ledger/entry'

/** Entries by the market whose books they are in. */
export type Bookings = Map<string, Entry[]>

export function note(bookings: Bookings, marketId: string, entry: Entry): void {
  bookings.set(marketId, [...(bookings.get(marketId) ?? []), entry])
}
