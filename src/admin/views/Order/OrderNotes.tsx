import type { Order } from '../../../payload-types'
import type { OrderWords } from './words'

/** What customer, restaurant and driver have said of an order, each by name. */
export function OrderNotes({ order, words: { say } }: { order: Order; words: OrderWords }) {
  const notes = [
    [say('wish'), order.customerNote],
    [say('restaurantSays'), order.restaurantNote],
    [say('driverSays'), order.driverNote],
  ] as const
  return notes.map(
    ([who, note]) =>
      note && (
        <p key={who} className="wb-wish">
          <small>{who}</small>
          {note}
        </p>
      ),
  )
}
