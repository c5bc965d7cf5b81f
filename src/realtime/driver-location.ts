import type { App } from '../commands/app'
import { ReportedPosition, reportPositions } from '../commands/drivers/report-positions'
import { answer } from './answer'
import type { Socket } from './socket'

/** `location`: stored and passed on before it is acknowledged, so an acknowledged position is known to everybody. */
export function answerDriver(app: App, socket: Socket): void {
  answer(app, socket, 'location', async (input) => {
    const position = ReportedPosition.safeParse(input)
    if (!position.success) return { ok: false, error: 'validation_failed' }
    const call = { app, actor: socket.data.actor, locale: 'en', requestId: `socket:${socket.id}` } as const
    await reportPositions(call, [position.data])
    return { ok: true }
  })
}
