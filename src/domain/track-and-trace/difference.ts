/**
 * Where a state’s list is not ours: `missing_there` we were told that it has it; `unknown_here` nobody of ours told it; `state_differs` the same
 * delivery stands elsewhere; `goods_differ` it carries something else; `quantity_differs` a package holds another quantity; `package_missing_there`
 * it does not know the label, or not as one that may be sold.
 */
export const DIFFERENCE_KINDS = [
  'missing_there',
  'unknown_here',
  'state_differs',
  'goods_differ',
  'quantity_differs',
  'package_missing_there',
] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** `gone`: a later comparison did not find it any more. */
export const DIFFERENCE_STATUSES = ['open', 'solved', 'gone'] as const
export type DifferenceStatus = (typeof DIFFERENCE_STATUSES)[number]

export interface Difference {
  readonly kind: DifferenceKind
  /** A delivery’s reference, or a package’s label. */
  readonly subject: string
  readonly orderId: string | null
  readonly ours: string
  readonly theirs: string
}
