import type { Discount } from './discount'

/** What the customer is told of a discount: who pays for it is between the platform and the restaurant. */
export function tellDiscount({ promotionId, name, code, kind, amount }: Discount) {
  return { promotionId, name, ...(code !== null && { code }), kind, amount }
}
