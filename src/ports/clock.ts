/**
 * Time as the business sees it. Only `now()` is virtual (demo, replay, tests); security uses `real()` always, and timers run in real
 * time, so a virtual moment is translated by `realAt`.
 */
export interface Clock {
  now(): Date
  real(): Date
  /** The real moment at which the virtual moment `at` will have come. */
  realAt(at: Date): Date
}
