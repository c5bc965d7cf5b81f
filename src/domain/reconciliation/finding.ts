import type { OurMovement, TheirMovement } from './movement'

/** How two books may differ; `fee_unexpected`: both have the same fee, and it is not the one agreed. */
export const FINDING_KINDS = [
  'missing_here',
  'missing_there',
  'amount_differs',
  'fee_differs',
  'fee_unexpected',
  'state_differs',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/**
 * What a person may do about a difference. `ask_again`: the provider tells what became of our call. `book_to_order`: the money pays an order.
 * `refund`: it goes back to who paid it. `accept_fee`: it is a cost. `write_off`: it is nobody's, or lost.
 */
export const SOLVING_ACTIONS = ['ask_again', 'book_to_order', 'refund', 'accept_fee', 'write_off'] as const
export type SolvingAction = (typeof SOLVING_ACTIONS)[number]

export interface Finding {
  readonly kind: FindingKind
  /** Alike for the same facts: whoever finds them again finds nothing new. */
  readonly key: string
  readonly ours: OurMovement | null
  readonly theirs: TheirMovement | null
  /** By what is agreed, integer minor units; null where nothing is. */
  readonly expectedFee: number | null
  /** What the provider has beyond our books, before fees: above zero, it has more. */
  readonly amountGap: number
  /** What it kept beyond the fees in our books. */
  readonly feeGap: number
  /** Whether the gap waits in suspense until somebody says what it is. What may still settle by itself does not. */
  readonly suspended: boolean
  /** What may be done, the suggestion first. */
  readonly actions: readonly SolvingAction[]
}
