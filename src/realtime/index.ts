import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { App } from '../commands/app'
import { loopbackOrigins } from '../http/origins'
import { authenticateSocket } from './authenticate-socket'
import { cutEndedSessions } from './cut-ended-sessions'
import { answerDriver } from './driver-location'
import { listenForBroadcasts } from './listen'
import { NAMESPACES } from './namespaces'
import { joinOwnRooms } from './rooms'
import { answerTrack } from './track'

interface Parts {
  app: App
  http: HttpServer
  databaseUrl: string
  publicUrl: string
}

/** The sockets of this process: authenticated at the door, in their own rooms, fed by every process's broadcasts. */
export async function openSockets({ app, http, databaseUrl, publicUrl }: Parts) {
  const origins = loopbackOrigins(publicUrl)
  const io = new Server(http, {
    destroyUpgrade: false,
    cors: { origin: origins, credentials: true },
    maxHttpBufferSize: 100_000,
  })
  for (const name of NAMESPACES) {
    const namespace = io.of(name)
    namespace.use(authenticateSocket(app, name, origins))
    namespace.on('connection', (socket) => {
      joinOwnRooms(socket, name)
      if (name === '/driver') answerDriver(app, socket)
      if (name === '/customer') answerTrack(app, socket)
    })
  }
  const listener = await listenForBroadcasts(app, databaseUrl, ({ namespace, rooms, event, payload }) => {
    io.of(namespace)
      .to([...rooms])
      .emit(event, payload)
  })
  const watch = cutEndedSessions(app, io)
  return {
    async close() {
      watch.stop()
      await listener.close()
      await io.close()
    },
  }
}
