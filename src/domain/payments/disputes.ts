/**
 * A cardholder asks the bank for the money. `inquiry`: the bank only asks; `open`: it has taken the money and has not decided; then it is `won` and
 * comes back, or `lost`.
 */
export const DISPUTE_STATUSES = ['inquiry', 'open', 'won', 'lost'] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]

/** Who bears what a dispute takes for good. */
export const LOSS_BEARERS = ['platform', 'restaurant'] as const
export type LossBearer = (typeof LOSS_BEARERS)[number]
