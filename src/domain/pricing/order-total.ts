/** The amounts that make up an order: integer minor units of one currency, none below zero. */
export interface OrderAmounts {
  readonly subtotal: number
  readonly discount: number
  readonly deliveryFee: number
  readonly serviceFee: number
  readonly smallOrderFee: number
  /** What the delivery costs more while couriers are few (ORD-9). */
  readonly surgeFee: number
  readonly tax: number
  /** The tax is already in the prices (VAT): shown, never added. */
  readonly taxIncluded: boolean
  readonly tip: number
}

/** total = subtotal − discounts + fees + taxes (where not included) + tip (states.md, "Money of an order"). */
export function orderTotal(amounts: OrderAmounts): number {
  const { subtotal, discount, deliveryFee, serviceFee, smallOrderFee, surgeFee, tax, taxIncluded, tip } = amounts
  return subtotal - discount + deliveryFee + serviceFee + smallOrderFee + surgeFee + (taxIncluded ? 0 : tax) + tip
}
