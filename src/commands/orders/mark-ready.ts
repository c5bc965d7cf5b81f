import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { ORDER_TRANSITIONS } from '../../domain/orders/transitions'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { Call } from '../context'
import { loadMarket } from '../markets/load-market'
import { moveOrder } from './move-order'
import { findOrder, lockOrder } from './order'

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
 * @param photo WebP
 */
export async function readyOrder(call: Call, { orderId, photo }: { orderId: string; photo?: Uint8Array }) {
  if (!photo) return markReady(call, { orderId })
  const key = `orders/${orderId}/${createHash('sha256').update(photo).digest('hex')}.webp`
  const { storage, db } = call.app
  // A stranger's picture is not even put down: each id that somebody makes up would leave a directory.
  await findOrder(db, call.actor, orderId)
  await storage.put(key, photo)
  try {
    return await markReady(call, { orderId, photo: key })
  } catch (error) {
    // Whoever was refused leaves nothing behind, unless the same picture belongs to the order from an earlier call.
    const kept = await db.row(sql`select id from orders where id = ${orderId} and ready_photo = ${key}`)
    if (!kept) await storage.remove(key)
    throw error
  }
}
