import type { OpeningHours } from '../opening/opening-hours'

/** What is sold, or asked with it, at hours of its own; null: whenever the restaurant is open. */
interface Scheduled {
  readonly schedule: OpeningHours | null
}

/**
 * The hours that a product is bound to (CAT-3): its own, and those of each question that must be answered, for without an answer to it
 * there is no product. A question that may be skipped only rests by itself.
 */
export function bindingHours(
  { schedule }: Scheduled,
  groups: readonly (Scheduled & { min: number })[],
): OpeningHours[] {
  const needed = groups.filter(({ min }) => min > 0)
  return [schedule, ...needed.map((group) => group.schedule)].filter((hours) => hours !== null)
}
