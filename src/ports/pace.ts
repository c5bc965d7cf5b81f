/** A limit that a provider sets on how often it is called. */
export interface PaceLimit {
  /** Whose: a facility, a key. */
  readonly scope: string
  readonly perSecond: number
}

/** Keeps calls of a provider apart, in all processes together. */
export interface Pace {
  /**
   * Takes a turn under every limit at once, or under none.
   * @returns 0 where it was taken, else in how many milliseconds to ask again
   */
  take(limits: readonly PaceLimit[]): Promise<number>
  /** Nobody takes a turn there for so long: the provider said so. */
  hold(scope: string, seconds: number): Promise<void>
}
