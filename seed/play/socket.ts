import { io, type Socket } from 'socket.io-client'
import { pause } from './clock'
import { SOCKET_VERB } from './metrics'
import type { Session } from './session'
import type { Stage } from './stage'

interface Ears {
  readonly namespace: '/driver' | '/restaurant' | '/customer'
  readonly person: Session
  /** Runs after every connection, the first and those after a kill: whatever was missed must be asked for. */
  onConnect(): void
  readonly events: Readonly<Record<string, (payload: unknown) => void>>
  /** Closes the socket for good. */
  readonly until: AbortSignal
}

const RECONNECT_MS = 500
const ACK_MS = 5_000

/** A socket that comes back by itself: after a kill of the server, and with a new token when the old one has expired. */
export function openSocket(stage: Stage, { namespace, person, onConnect, events, until }: Ears): Socket {
  const socket = io(new URL(namespace, stage.api.baseUrl).href, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: RECONNECT_MS,
    reconnectionDelayMax: 2_000,
    extraHeaders: { 'X-Simulated-Address': person.address },
    auth: (give) => {
      person.token().then(
        (token) => give({ token }),
        (error: unknown) => {
          stage.daybook.anomaly(`${namespace} token`, error)
          give({})
        },
      )
    },
  })
  // socket.io-client comes back by itself only when the network failed, not when the server closed or refused the connection
  const comeBack = async () => {
    await pause(RECONNECT_MS, until)
    if (!until.aborted && !socket.active) socket.connect()
  }
  socket.on('connect', onConnect)
  socket.on('disconnect', () => void comeBack())
  socket.on('connect_error', (error) => {
    if (socket.active) return
    stage.daybook.anomaly(`${namespace} refused the connection`, error)
    void comeBack()
  })
  for (const [event, listen] of Object.entries(events)) socket.on(event, listen)
  until.addEventListener('abort', () => socket.close(), { once: true })
  return socket
}

/** Sends and waits for the acknowledgement; a lost one is no harm, since the next position replaces it. */
export async function emitMeasured(stage: Stage, socket: Socket, event: string, payload: unknown): Promise<void> {
  if (!socket.connected) return
  const begun = performance.now()
  try {
    const answer: unknown = await socket.timeout(ACK_MS).emitWithAck(event, payload)
    stage.api.metrics.answered(`${SOCKET_VERB}${event}`, performance.now() - begun)
    if (isRefused(answer)) stage.daybook.anomaly(`${SOCKET_VERB}${event}`, new Error(JSON.stringify(answer)))
  } catch (error) {
    if (socket.connected) stage.daybook.anomaly(`${SOCKET_VERB}${event}`, error)
  }
}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}
