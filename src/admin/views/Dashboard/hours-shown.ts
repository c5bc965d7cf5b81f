/** Fewer columns than this look like an accident. */
const MIN_HOURS = 6

/**
 * The hours of a day worth showing: from the first with something in it to the last, with the present one, and some around where
 * there are few.
 * @param filled for each of the 24 hours, whether there is something in it
 * @param present the hour that it is now
 */
export function hoursShown(filled: readonly boolean[], present: number): number[] {
  const told = filled.map((is, hour) => is || hour === present)
  let first = told.indexOf(true)
  let last = told.lastIndexOf(true)
  while (last - first + 1 < MIN_HOURS) {
    if (first > 0) first--
    if (last < 23 && last - first + 1 < MIN_HOURS) last++
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** `08:00`: the beginning of an hour of the wall clock, whatever clocks do on that day. */
export const hourName = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`
