/**
 * Lists count their rows up to here and no further: counting a million takes longer than reading a page of them. A `totalDocs` beyond it
 * means "at least so many".
 */
export const COUNT_BOUND = 10_000
