import type { DoorTerms } from '../compliance/requirements'

/** What will be asked at the door, for whoever stands on either side of it. */
export interface ToldDoor {
  readonly idCheck: boolean
  readonly signature: boolean
  readonly photo: boolean
  readonly code: boolean
  /** Null: no age is asked. */
  readonly leastAge: number | null
  /** Whether it is handed to its customer in person, and neither left with somebody else nor anywhere. */
  readonly inPerson: boolean
}

/** @returns null where nothing is asked */
export function tellDoor(terms: DoorTerms | null): ToldDoor | null {
  if (!terms) return null
  const { idCheck, signature, photo, code, leastAge } = terms
  return { idCheck, signature, photo, code, leastAge: idCheck ? leastAge : null, inPerson: idCheck }
}
