import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { App } from '../commands/app'
import { loopbackOrigins } from '../http/origins'
import { authenticateSocket } from './authenticate-socket'
import { cutEndedSessions } from './cut-ended-sessions'
import { answerDriver } from './driver-location'
import { listenToDatabase } from './listen'
import { NAMESPACES } from './namespaces'
import { joinOwnRooms } from './rooms'
import { answerSince } from './since'
import { openTail } from './tail'
import { sayToAll, tellSockets } from './tell'
import { openTicker } from './tick'
import { answerTrack } from './track'

/** A socket in a quiet room is told now and then how far it has been told, so that it has little to catch up with after a cut. */
const CURSOR_MS = 60_000

interface Parts {
  app: App
  http: HttpServer
  databaseUrl: string
  publicUrl: string
}

/** The sockets of this process: authenticated at the door, in their own rooms, told what the log of events and the broadcasts say. */
export async function openSockets({ app, http, databaseUrl, publicUrl }: Parts) {
  const origins = loopbackOrigins(publicUrl)
  const io = new Server(http, {
    destroyUpgrade: false,
    cors: { origin: origins, credentials: true },
    maxHttpBufferSize: 100_000,
  })
  const ticker = openTicker(app, io)
  const tail = await openTail(app, tellSockets(app, io, ticker.touch))
  for (const name of NAMESPACES) {
    const namespace = io.of(name)
    namespace.use(authenticateSocket(app, name, origins))
    // Another process may have told this client more than this one has told anybody: nothing may come twice.
    namespace.use(
      (_socket, next) =>
        void tail.catchUp().then(
          () => next(),
          () => next(new Error('internal')),
        ),
    )
    namespace.on('connection', (socket) => {
      joinOwnRooms(socket, name)
      socket.data.joinedAt = tail.position()
      socket.emit('cursor', { cursor: tail.position() })
      answerSince(app, tail, socket, name)
      if (name === '/driver') answerDriver(app, socket)
      if (name === '/customer') answerTrack(app, socket)
    })
  }
  const listener = await listenToDatabase(app, databaseUrl, {
    broadcast: ({ namespace, rooms, event, payload }) =>
      io
        .of(namespace)
        .local.to([...rooms])
        .emit(event, payload),
    events: tail.wake,
  })
  const watch = cutEndedSessions(app, io)
  const greeter = setInterval(() => sayToAll(io, 'cursor', { cursor: tail.position() }), CURSOR_MS)
  return {
    async close() {
      watch.stop()
      clearInterval(greeter)
      ticker.stop()
      tail.stop()
      await listener.close()
      await io.close()
    },
  }
}
