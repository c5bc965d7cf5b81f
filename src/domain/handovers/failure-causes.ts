/** Why an order was not handed over, for figures and terms; the driver's own words stand beside it. */
export const FAILURE_CAUSES = [
  'nobody_there',
  'refused',
  'under_age',
  'no_document',
  'document_expired',
  'name_mismatch',
  'intoxicated',
  'not_signed',
  'wrong_address',
  'damaged',
  'unsafe',
  'outside_hours',
  'other',
] as const
export type FailureCause = (typeof FAILURE_CAUSES)[number]

/** What the customer could have helped: where the terms say so, he pays for the way. */
const BY_CUSTOMER: readonly FailureCause[] = [
  'nobody_there',
  'refused',
  'under_age',
  'no_document',
  'document_expired',
  'name_mismatch',
  'intoxicated',
  'not_signed',
]

export function isByCustomer(cause: FailureCause): boolean {
  return BY_CUSTOMER.includes(cause)
}
