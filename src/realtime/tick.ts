import type { Server } from 'socket.io'
import type { App } from '../commands/app'
import type { Message } from './messages'

/** Numbers are asked for anew at most so often. */
const PAUSE_MS = 3_000

/**
 * `live-analytics`: a word to those who show numbers that these have changed, for the rooms in which anything was said. It carries no
 * numbers, so it costs nothing where nobody shows any.
 */
export function openTicker(app: App, io: Server) {
  const touched = { '/admin': new Set<string>(), '/restaurant': new Set<string>() }
  let timer: NodeJS.Timeout | undefined

  function tick(): void {
    timer = undefined
    for (const name of ['/admin', '/restaurant'] as const) {
      const rooms = [...touched[name]]
      touched[name].clear()
      // To no room would be to everybody.
      if (rooms.length > 0) io.of(name).local.to(rooms).emit('live-analytics', { at: app.clock.now().toISOString() })
    }
  }

  return {
    touch(messages: readonly Message[]): void {
      for (const { namespace, rooms } of messages) {
        if (namespace !== '/admin' && namespace !== '/restaurant') continue
        for (const room of rooms) touched[namespace].add(room)
        timer ??= setTimeout(tick, PAUSE_MS)
      }
    },
    stop: () => clearTimeout(timer),
  }
}
