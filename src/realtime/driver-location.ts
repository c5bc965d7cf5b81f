import { z } from 'zod'
import type { App } from '../commands/app'
import { PositionInput } from '../commands/drivers/record-positions'
import { reportPositions } from '../commands/drivers/report-positions'
import type { Socket } from './socket'

const Reported = PositionInput.extend({ at: z.iso.datetime({ offset: true }).optional() })

/** `location`: stored and passed on before it is acknowledged, so an acknowledged position is known to everybody. */
export function answerDriver(app: App, socket: Socket): void {
  socket.on('location', async (input, ack) => {
    const position = Reported.safeParse(input)
    if (!position.success) return ack?.({ ok: false, error: 'validation_failed' })
    try {
      await reportPositions({ app, actor: socket.data.actor, locale: 'en', requestId: `socket:${socket.id}` }, [
        position.data,
      ])
      ack?.({ ok: true })
    } catch (error) {
      app.logger.warn({ err: error }, 'a position could not be stored')
      ack?.({ ok: false, error: 'unavailable' })
    }
  })
}
