import { z } from 'zod'
import type { App } from '../commands/app'
import { PositionInput } from '../commands/drivers/record-positions'
import { reportPositions } from '../commands/drivers/report-positions'
import { answer } from './answer'
import type { Socket } from './socket'

const Reported = PositionInput.extend({ at: z.iso.datetime({ offset: true }).optional() })

/** `location`: stored and passed on before it is acknowledged, so an acknowledged position is known to everybody. */
export function answerDriver(app: App, socket: Socket): void {
  answer(app, socket, 'location', async (input) => {
    const position = Reported.safeParse(input)
    if (!position.success) return { ok: false, error: 'validation_failed' }
    const call = { app, actor: socket.data.actor, locale: 'en', requestId: `socket:${socket.id}` } as const
    await reportPositions(call, [position.data])
    return { ok: true }
  })
}
