import type { App } from '../commands/app'
import type { Answer, ClientEvents, Socket } from './socket'

/**
 * Answers an event of a client. What comes in the place of the acknowledgement is for the client to choose: called unseen, anything but a
 * function would end the process.
 */
export function answer(
  app: App,
  socket: Socket,
  event: keyof ClientEvents,
  handle: (input: unknown) => Promise<Answer>,
): void {
  socket.on(event, async (input, ack) => {
    const answered = await handle(input).catch((error: unknown): Answer => {
      app.logger.warn({ err: error, event }, 'an event of a socket failed')
      return { ok: false, error: 'unavailable' }
    })
    if (typeof ack === 'function') ack(answered)
  })
}
