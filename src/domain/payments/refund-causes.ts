/** Why money goes back; `late`: it came when its order was over, or was paid already. */
export const REFUND_CAUSES = ['cancelled', 'declined', 'returned', 'late', 'items', 'amount', 'adjustment'] as const
export type RefundCause = (typeof REFUND_CAUSES)[number]

export const REFUND_STATUSES = ['created', 'processing', 'paid', 'failed', 'unknown'] as const
export type RefundStatus = (typeof REFUND_STATUSES)[number]
