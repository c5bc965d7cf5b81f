import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { ORDER_TRANSITIONS } from '../../domain/orders/transitions'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { Call } from '../context'
import { loadMarket } from '../markets/load-market'
import { takeIn } from '../media/take-in'
import { moveOrder } from './move-order'
import { findOrder, lockOrder } from './order'

/** Of a picture of what was packed, in pixels: enough to read a label in it. */
const LONGEST_SIDE = 1600

const Ready = z.object({ orderId: z.uuid(), photo: z.string().max(200).optional() })

const markReady = command('order.ready', Ready, async (ctx, { orderId, photo }) => {
  const order = await lockOrder(ctx, orderId)
  findTransition(ORDER_TRANSITIONS, { from: order.status, to: 'ready', role: ctx.actor.role })
  const { restaurant } = await loadMarket(ctx, order.restaurantId, ctx.now)
  if (restaurant.photoAtReady && !photo) throw new WaybillError('photo_required')
  const moved = await moveOrder(ctx, order, 'ready', { readyPhoto: photo })
  return { id: order.id, status: moved.status, photo: photo !== undefined }
})

/**
 * The food stands at the counter, with a picture of what was packed where one was taken (ORD-8).
 * The picture is stored before the order moves, named by its content, so that repeating the call stores and answers the same.
 * Apart from the pictures that everybody sees, it is read through the order, by those whom the order concerns.
 * @param photo JPEG, PNG or WebP of at most 5 MB, by content (SEC-8)
 * @throws WaybillError `not_found`, `illegal_transition`, `photo_required`, those of `takeIn`
 */
export async function readyOrder(call: Call, { orderId, photo }: { orderId: string; photo?: Uint8Array }) {
  if (!photo) return markReady(call, { orderId })
  const { storage, db } = call.app
  // A stranger's picture is not even looked at, nor put down: each id that somebody makes up would leave a directory.
  await findOrder(db, call.actor, orderId)
  const { bytes } = await takeIn(call.app, photo, LONGEST_SIDE)
  const key = `orders/${orderId}/${createHash('sha256').update(bytes).digest('hex')}.webp`
  await storage.put(key, bytes)
  try {
    return await markReady(call, { orderId, photo: key })
  } catch (error) {
    // Whoever was refused leaves nothing behind, unless the same picture belongs to the order from an earlier call.
    const kept = await db.row(sql`select id from orders where id = ${orderId} and ready_photo = ${key}`)
    if (!kept) await storage.remove(key)
    throw error
  }
}
