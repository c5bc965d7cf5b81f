import { z } from 'zod'
import { causeOf } from '../../domain/handovers/cause-of'
import { command } from '../command'
import type { Call } from '../context'
import { lockDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'
import { Cause, Proof, Shown } from './proof'
import { takeProof } from './take-proof'
import { writeHandover } from './write-handover'

const Told = z.object({ deliveryId: z.uuid(), reason: z.string().trim().min(1).max(300), cause: Cause })

export const Failed = Told.extend({ proof: Proof.prefault({}) })

const fail = command('delivery.failed', Told.extend({ shown: Shown }), async (ctx, input) => {
  const { deliveryId, reason, shown } = input
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const moved = await moveDelivery(ctx, order, delivery, 'failed', { reason })
  const { requirements } = delivery
  const cause = causeOf(input.cause, shown.idCheck, shown.intoxicated)
  if (requirements?.handover || cause !== 'other' || shown.pictures.length > 0)
    await writeHandover(ctx, order, delivery, { result: 'failed', cause, reason, requirements, shown })
  return { id: delivery.id, status: moved.status, orderStatus: order.status }
})

/**
 * Nobody took the goods, or nobody may. The order stays out for delivery, shown as a problem, until they are back. Why, and what was shown, is
 * kept where the rules ask something of the door.
 * @throws WaybillError those of `takeProof`
 */
export function failDelivery(call: Call, { deliveryId, reason, cause, proof }: z.output<typeof Failed>) {
  return takeProof(call, deliveryId, proof, (shown) => fail(call, { deliveryId, reason, cause, shown }))
}
