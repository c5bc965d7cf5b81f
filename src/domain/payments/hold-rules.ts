/** What is done with a card's hold that will end before its order is delivered: take the money now, or hold it anew. */
export const HOLD_RULES = ['capture_early', 'reauthorize'] as const
export type HoldRule = (typeof HOLD_RULES)[number]
