import { io, type Socket } from 'socket.io-client'

export interface Ear {
  socket: Socket
  /** Everything heard so far, by event. */
  heard: { event: string; payload: Record<string, unknown> }[]
  ask(event: string, input: unknown): Promise<{ ok: boolean; error?: string }>
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
  socket.onAny((event: string, payload: Record<string, unknown>) => heard.push({ event, payload }))
  return new Promise((resolve) => {
    socket.once('connect', () =>
      resolve({ socket, heard, ask: (event, input) => socket.timeout(5_000).emitWithAck(event, input) }),
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
