/** From opening up to closing, as HH:MM of the clock on the wall; 24:00 is the end of the day. */
export interface Span {
  readonly opens: string
  /** Of the next day, where it is not later than `opens`. */
  readonly closes: string
}

/** A date with hours of its own; none: closed. */
export interface SpecialDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly name?: string | undefined
  readonly spans: readonly Span[]
}

/** When a place is open or a product is sold, as its owner says it. */
export interface OpeningHours {
  /** Seven days, from Monday on. */
  readonly week: readonly (readonly Span[])[]
  readonly special: readonly SpecialDay[]
  /** YYYY-MM-DD: the first and the last day on which anything begins. Absent: no end on that side. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}
