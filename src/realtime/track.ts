import { z } from 'zod'
import type { App } from '../commands/app'
import { findTracking } from '../queries/tracking'
import { answer } from './answer'
import type { Socket } from './socket'

const TrackInput = z.object({ orderId: z.uuid() })

/** `track`: a customer follows one of their own orders. Another's order is as unknown as none. */
export function answerTrack(app: App, socket: Socket): void {
  answer(app, socket, 'track', async (input) => {
    const asked = TrackInput.safeParse(input)
    if (!asked.success) return { ok: false, error: 'validation_failed' }
    const { orderId } = asked.data
    const { actor, trackedOrderId } = socket.data
    const found = await findTracking(app.db, { orderId }, app.clock.now())
    const mine =
      found && (trackedOrderId === orderId || (actor.userId !== undefined && found.owners.customerId === actor.userId))
    if (!mine) return { ok: false, error: 'not_found' }
    await socket.join(`order:${orderId}`)
    return { ok: true }
  })
}
