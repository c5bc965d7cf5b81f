/** What a market charges, as its row says it; amounts in minor units, rates in basis points. */
export interface Terms {
  currency: 'XAF' | 'USD'
  deliveryBase: number
  deliveryPerKm: number
  serviceBasisPoints: number
  smallOrderThreshold: number
  smallOrderFee: number
  taxBasisPoints: number
  taxIncluded: boolean
  /** A rate off all items, for everybody. */
  deal: { percent: number; most?: number; fundedBy: 'platform' | 'restaurant' }
}

interface Told {
  /** Unit price with options, and how many. */
  lines: readonly { unitPrice: number; quantity: number }[]
  distanceMeters: number
  tip: number
}

/**
 * The total of an order, worked out once more from states.md ("Money of an order") in whole fractions: no part of the product is asked.
 * Rounding is half-even, once per amount; the distance counts to 0.1 km, up.
 */
export function expectedTotal(terms: Terms, { lines, distanceMeters, tip }: Told): number {
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + BigInt(unitPrice) * BigInt(quantity), 0n)
  const tenthsOfKm = BigInt(Math.ceil(distanceMeters / 100))
  const delivery = halfEven(BigInt(terms.deliveryBase) * 10n + BigInt(terms.deliveryPerKm) * tenthsOfKm, 10n)
  const service = halfEven(subtotal * BigInt(terms.serviceBasisPoints), 10_000n)
  const small = subtotal < BigInt(terms.smallOrderThreshold) ? BigInt(terms.smallOrderFee) : 0n
  const { percent, most, fundedBy } = terms.deal
  const rate = halfEven(subtotal * BigInt(percent * 100), 10_000n)
  const discount = most !== undefined && rate > BigInt(most) ? BigInt(most) : rate
  // What the platform pays lowers no price; what the restaurant takes off does.
  const taxed = fundedBy === 'restaurant' ? subtotal - discount : subtotal
  const tax = terms.taxIncluded ? 0n : halfEven(taxed * BigInt(terms.taxBasisPoints), 10_000n)
  return Number(subtotal - discount + delivery + service + small + tax + BigInt(tip))
}

/** `above ÷ below`, neither of them negative. */
function halfEven(above: bigint, below: bigint): bigint {
  const [whole, twice] = [above / below, (above % below) * 2n]
  return twice > below || (twice === below && whole % 2n === 1n) ? whole + 1n : whole
}
