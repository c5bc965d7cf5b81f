import { systemCall } from '../commands/context'
import { runDispatch } from '../commands/dispatch/run-dispatch'
import { subscriber } from './subscriber'

/** Whenever a delivery may need a driver, or a driver may be free, dispatch looks at the market again. */
export const dispatch = subscriber({
  name: 'dispatch',
  on: [
    'order.confirmed',
    'order.delayed',
    'order.ready',
    'delivery.offer_closed',
    'delivery.unassigned',
    'delivery.delivered',
    'delivery.returned',
    'delivery.cancelled',
    'driver.online',
  ],
  key: (event) => event.data.marketId,
  async handle(app, event) {
    await runDispatch(systemCall(app, `dispatch:${event.name}`), { marketId: event.data.marketId })
  },
})
