import type { KitchenOrder } from '../../../queries/kitchen'
import type { KitchenTest } from '../../../queries/kitchen-test'

/** What stands on the display: an order, or a test that looks like one. */
export type KitchenTicket = KitchenOrder & { test?: true }

/** A test order as a ticket. @param number what stands where an order has its number */
export function testTicket({ lines, ...test }: KitchenTest, number: string): KitchenTicket {
  return {
    ...test,
    number,
    test: true,
    promisedAt: null,
    slot: null,
    customerNote: null,
    restaurantNote: null,
    driverNote: null,
    hasPhoto: false,
    driver: null,
    lines: lines.map((line) => ({ ...line, note: null, for: null, options: [] })),
  }
}
