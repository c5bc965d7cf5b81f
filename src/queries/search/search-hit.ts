/** What a search finds, as far as a list of results tells it. */
export interface SearchHit {
  kind: 'order' | 'restaurant' | 'driver' | 'person'
  id: string
  title: string
  /** What tells it from others of the same title: person and kitchen of an order, market of a driver. */
  about: string | null
  /** Who signs in as it: the account of a driver or person. */
  userId: string | null
  /** Of an order; a person's role. */
  state: string | null
}
