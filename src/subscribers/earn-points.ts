import { systemCall } from '../commands/context'
import { earnPoints } from '../commands/wallets/earn-points'
import { subscriber } from './subscriber'

/** A delivered order earns its customer points, where its market gives any. */
export const earnPointsOfOrder = subscriber({
  name: 'earn-points',
  on: ['order.delivered'],
  async handle(app, { data }) {
    if (data.customerId) await earnPoints(systemCall(app, `earn-points:${data.orderId}`), { orderId: data.orderId })
  },
})
