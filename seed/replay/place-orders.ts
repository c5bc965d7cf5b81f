import { Session } from '../play/session'
import { orderMeal } from './customer'
import type { Town } from './town'

/**
 * Every order at its time: every second one by somebody with an account, the others by guests. A cart belongs to its customer, so
 * nobody has two orders in the making; when all accounts are busy, a guest orders.
 */
export async function placeOrders(town: Town): Promise<void> {
  const { api, clock, instance, over, playBook } = town
  const free = playBook.customers.map(({ credentials, address }) => new Session(api, credentials, address))
  await Promise.all(
    instance.orders.map(async (order, index) => {
      await clock.until(order.placedAt, over)
      if (over.aborted) return
      const account = index % 2 === 0 ? free.shift() : undefined
      const placed = await orderMeal(town, order, account)
      // a refused order stays in its cart, where it would spoil the next
      if (account && placed) free.push(account)
    }),
  )
}
