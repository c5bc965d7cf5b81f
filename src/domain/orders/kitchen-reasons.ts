/** Why a kitchen says no, to choose from; any other reason is a sentence of its own. `no_answer` is the system's. */
export const DECLINE_REASONS = ['too_busy', 'sold_out', 'closing', 'equipment_down', 'cannot_follow_wishes'] as const

export type DeclineReason = (typeof DECLINE_REASONS)[number] | 'no_answer'

/** Why it takes longer. */
export const DELAY_REASONS = ['rush', 'equipment_down', 'missing_ingredient', 'large_order'] as const

export type DelayReason = (typeof DELAY_REASONS)[number]

/** Why a scheduled order ends when it should go to the kitchen. */
export type ReleaseReason = 'closed_then' | 'against_rules'
