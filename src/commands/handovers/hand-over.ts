import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Evidence } from '../../domain/compliance/facts'
import { DELIVERY_TRANSITIONS } from '../../domain/deliveries/transitions'
import { type ErrorCode, WaybillError } from '../../domain/errors'
import { codeChallenge, MOST_WRONG_CODES } from '../../domain/handovers/handover-code'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { type Delivery, lockDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'
import { releaseDriver } from '../drivers/release-driver'
import { moveOrder } from '../orders/move-order'
import type { Order } from '../orders/order'
import { settleDelivery } from '../payments/settle-delivery'
import { judgeDoor } from './judge-door'
import { Proof, Shown } from './proof'
import { takeProof } from './take-proof'
import { readTries } from './tries'
import { writeHandover } from './write-handover'

export const Delivered = z.object({ deliveryId: z.uuid(), proof: Proof.prefault({}) })

const Handed = z.object({ deliveryId: z.uuid(), shown: Shown })

/** A refusal is committed with what was shown, so it is an answer of the command and not an end of it. */
const attempt = command('delivery.hand_over', Handed, async (ctx, { deliveryId, shown }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  // A proof that comes late is told so, and nothing is judged by it.
  findTransition(DELIVERY_TRANSITIONS, { from: delivery.status, to: 'delivered', role: ctx.actor.role })
  const { requirements } = delivery
  const told = shown.idCheck !== null || shown.pictures.length > 0
  if (!requirements) {
    if (told) await writeHandover(ctx, order, delivery, { result: 'completed', requirements, shown })
    return complete(ctx, order, delivery)
  }
  const tries = await readTries(ctx, delivery.id)
  const codeMatches =
    shown.otp === undefined
      ? null
      : tries.wrongCodes < MOST_WRONG_CODES && ctx.call.app.phoneCodes.isCodeOf(codeChallenge(delivery.id), shown.otp)
  const evidence = evidenceOf(shown, codeMatches === true)
  const { id: orderId, marketId, currency } = order
  const refusal = await judgeDoor(ctx, {
    orderId,
    marketId,
    currency,
    requirements,
    evidence,
    minorBefore: tries.minor,
  })
  const kept = { requirements, shown, codeMatches }
  if (!refusal) {
    if (told || requirements.handover) await writeHandover(ctx, order, delivery, { result: 'completed', ...kept })
    return complete(ctx, order, delivery)
  }
  const { code, details, decisions } = refusal
  const lacks = decisions.flatMap((each) =>
    each.outcome !== 'allow' && each.lift?.by === 'show' ? [...each.lift.lacks] : [],
  )
  await writeHandover(ctx, order, delivery, { result: 'refused', code, lacks, ...kept })
  const { restaurantId } = order
  ctx.emit('handover.refused', {
    deliveryId: delivery.id,
    orderId,
    marketId,
    restaurantId,
    driverId: delivery.driverId,
    code,
  })
  return { refused: { code, details: { ...details, ...(lacks.length > 0 && { lacks }) } } }
})

/**
 * The customer has the goods; cash is taken at this moment, and the driver holds it (PAY-3). Where the rules ask something of the door, the
 * goods go over against it alone, and each try is kept, the refused ones too (CMP-2).
 * @throws WaybillError `handover_evidence` with `lacks`, `below_minimum_age`, `recipient_only`, `recipient_intoxicated`,
 * `outside_delivery_hours`; `illegal_transition` for what is late; those of `takeProof`
 */
export async function deliver(call: Call, { deliveryId, proof }: z.output<typeof Delivered>) {
  const answer = await takeProof(call, deliveryId, proof, (shown) => attempt(call, { deliveryId, shown }))
  if ('refused' in answer) throw new WaybillError(answer.refused.code as ErrorCode, answer.refused.details)
  return answer
}

function evidenceOf({ recipient, intoxicated, idCheck, pictures }: Shown, code: boolean): Evidence {
  const has = (kind: string) => pictures.some((each) => each.kind === kind)
  return { recipient, intoxicated, idCheck, code, signature: has('signature'), photo: has('photo') }
}

async function complete(ctx: CommandContext, order: Order, delivery: Delivery) {
  const moved = await moveDelivery(ctx, order, delivery, 'delivered', {
    set: sql`delivered_at = ${ctx.now}, closed_at = ${ctx.now}`,
  })
  const done = await moveOrder(ctx, order, 'delivered')
  if (delivery.driverId) {
    await releaseDriver(ctx, delivery.driverId)
    await settleDelivery(ctx, order, delivery.driverId)
  }
  return { id: delivery.id, status: moved.status, orderStatus: done.status }
}
