import { z } from 'zod'
import type { App } from '../commands/app'
import { findTracking } from '../queries/tracking'
import type { Socket } from './socket'

const TrackInput = z.object({ orderId: z.uuid() })

/** `track`: a customer follows one of their own orders. Another's order is as unknown as none. */
export function answerTrack(app: App, socket: Socket): void {
  socket.on('track', async (input, ack) => {
    const asked = TrackInput.safeParse(input)
    if (!asked.success) return ack?.({ ok: false, error: 'validation_failed' })
    try {
      const { orderId } = asked.data
      const { actor, trackedOrderId } = socket.data
      const found = await findTracking(app.db, { orderId }, app.clock.now())
      const mine =
        found &&
        (trackedOrderId === orderId || (actor.userId !== undefined && found.owners.customerId === actor.userId))
      if (!mine) return ack?.({ ok: false, error: 'not_found' })
      await socket.join(`order:${orderId}`)
      ack?.({ ok: true })
    } catch (error) {
      app.logger.warn({ err: error }, 'an order could not be followed')
      ack?.({ ok: false, error: 'unavailable' })
    }
  })
}
