/** Why an open order needs somebody, the worst first. */
export const TROUBLES = ['failed', 'late', 'no_driver', 'unanswered'] as const
export type Trouble = (typeof TROUBLES)[number]

/** A restaurant that has not answered for so long will probably not look by itself. */
export const UNANSWERED_AFTER_MINUTES = 3

/** Best sellers are told of so many days, today with them; peak hours of whole weeks before today. */
export const BEST_SELLER_DAYS = 7
export const PEAK_WEEKS = 4

/** Statuses in which an order is over. */
export const CLOSING = ['delivered', 'declined', 'cancelled', 'returned'] as const
