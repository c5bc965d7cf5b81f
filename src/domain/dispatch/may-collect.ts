/**
 * Whether a driver who holds so much cash may be sent for an order that brings more (states.md, Cash). Amounts are integer minor units
 * of one currency; without a limit, and for prepaid orders, always.
 */
export function mayCollect(held: number, due: number, limit: number | null): boolean {
  return due === 0 || limit === null || held + due <= limit
}
