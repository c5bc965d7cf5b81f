import { ORDER_STATUSES, ORDER_TRANSITIONS } from '../../src/domain/orders/transitions'
import { finalStates } from '../../src/domain/transition'
import { pause } from '../play/clock'
import { isConflict } from '../play/refusal'
import type { Admin } from './admin'
import type { Town } from './town'

const FINAL = finalStates(ORDER_STATUSES, ORDER_TRANSITIONS)
const OPEN = ORDER_STATUSES.filter((status) => !FINAL.includes(status))

const LOOK_EVERY_MS = 2_000
/** Virtual minutes after the last shift at which an order that is still open will stay so. */
const PATIENCE_MINUTES = 120

/**
 * Waits until every order has ended. What is left when all couriers have gone home is cancelled by the administrator with the reason;
 * what does not end even then is left as it is, for the report to call it lost.
 */
export async function clearUp(town: Town, admin: Admin, couriers: { readonly allHome: boolean }): Promise<void> {
  const { clock, instance, over, playBook, daybook } = town
  const lastReady = Math.max(...instance.orders.map((order) => order.readyAt))
  const lastShift = Math.max(...instance.couriers.map((courier) => courier.offAt))
  await clock.until(lastReady, over)
  while (!over.aborted) {
    const { docs, totalDocs } = await admin.orders(playBook.marketId, OPEN)
    if (totalDocs === 0) return
    if (clock.minute() > Math.max(lastReady, lastShift) + PATIENCE_MINUTES) {
      return daybook.anomaly('end of the day', new Error(`${totalDocs} orders have not ended`))
    }
    if (couriers.allHome) await Promise.all(docs.filter(isUndelivered).map(({ id }) => cancel(id)))
    await pause(LOOK_EVERY_MS, over)
  }

  async function cancel(orderId: string): Promise<void> {
    try {
      await admin.cancel(orderId, 'no courier on shift')
    } catch (error) {
      if (!isConflict(error)) throw error // it ended or moved in between; the next look will tell
    }
  }
}

/** What nobody has picked up can still be cancelled. */
function isUndelivered({ status }: { status: string }): boolean {
  return status !== 'out_for_delivery'
}
