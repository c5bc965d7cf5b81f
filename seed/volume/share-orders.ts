/** Splits a number of orders by weight into whole parts that add up to it; the last takes what rounding leaves. */
export function shareOrders(orders: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let left = orders
  return weights.map((weight, index) => {
    const part = index === weights.length - 1 ? left : Math.min(left, Math.round((orders * weight) / whole))
    left -= part
    return part
  })
}
