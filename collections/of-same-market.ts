import type { Where } from 'payload'

/** Offers, and lets be stored, only what is of the same market as the row; anything as long as that is not known. */
export function ofSameMarket({ data }: { data: unknown }): Where | true {
  const given: unknown = Object(data).market
  const id: unknown = Object(given).id ?? given
  return typeof id === 'string' ? { market: { equals: id } } : true
}
