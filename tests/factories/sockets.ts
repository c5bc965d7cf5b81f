import { io, type Socket } from 'socket.io-client'

export interface Ear {
  socket: Socket
  /** Everything heard so far, by event; `cursor` and `live-analytics` bring no news and are left out. */
  heard: { event: string; payload: Record<string, unknown> }[]
  /** The cursor that came last, by whatever message. */
  cursor(): string
  /** How often it was told that numbers have changed. */
  ticks(): number
  ask(event: string, input: unknown): Promise<{ ok: boolean; error?: string; cursor?: string; reset?: true }>
}

/** Connects to a namespace, or tells the error that the door gave. */
export function listen(
  url: string,
  namespace: string,
  auth: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Ear | { refused: string }> {
  const socket = io(`${url}${namespace}`, {
    auth,
    extraHeaders: headers,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const heard: Ear['heard'] = []
  let cursor = ''
  let ticks = 0
  socket.onAny((event: string, payload: Record<string, unknown>) => {
    if (typeof payload.cursor === 'string') cursor = payload.cursor
    if (event === 'live-analytics') ticks++
    else if (event !== 'cursor') heard.push({ event, payload })
  })
  const ask: Ear['ask'] = (event, input) => socket.timeout(10_000).emitWithAck(event, input)
  return new Promise((resolve) => {
    // Everybody in a room of the house is greeted with a cursor: from there on the connection is whole.
    socket.once(namespace === '' ? 'connect' : 'cursor', () =>
      resolve({ socket, heard, cursor: () => cursor, ticks: () => ticks, ask }),
    )
    socket.once('connect_error', (error) => {
      socket.close()
      resolve({ refused: error.message })
    })
  })
}

/** The same, for those who must be let in. */
export async function hear(...args: Parameters<typeof listen>): Promise<Ear> {
  const ear = await listen(...args)
  if ('refused' in ear) throw new Error(`the door of ${args[1]} said ${ear.refused}`)
  return ear
}
