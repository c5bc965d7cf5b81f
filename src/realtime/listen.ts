import pg from 'pg'
import { z } from 'zod'
import type { App } from '../commands/app'
import type { Broadcast } from '../ports/broadcaster'
import { BROADCAST_CHANNEL } from '../ports/broadcaster'

const RETRY_MS = 1_000

const Message = z.object({
  namespace: z.enum(['/customer', '/restaurant', '/driver', '/admin']),
  rooms: z.array(z.string()),
  event: z.string(),
  payload: z.record(z.string(), z.unknown()),
})

/** Hears the broadcasts of all processes on a connection of its own, and connects again whenever that breaks. */
export async function listenForBroadcasts(app: App, databaseUrl: string, tell: (message: Broadcast) => void) {
  let closed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 10_000 })
    fresh.on('error', (error) => app.logger.warn({ err: error }, 'the broadcast connection broke'))
    fresh.on('notification', ({ payload }) => {
      const message = Message.safeParse(JSON.parse(payload ?? '{}'))
      if (message.success) tell(message.data)
    })
    await fresh.connect()
    await fresh.query(`listen ${BROADCAST_CHANNEL}`)
    client = fresh
    // Only now: a failed attempt ends as well, and two retries for each would soon be thousands.
    fresh.on('end', () => {
      if (!closed) timer = setTimeout(() => void connectAgain(), RETRY_MS)
    })
  }

  async function connectAgain(): Promise<void> {
    try {
      await connect()
    } catch (error) {
      app.logger.warn({ err: error }, 'the broadcast connection is tried again')
      if (!closed) timer = setTimeout(() => void connectAgain(), RETRY_MS)
    }
  }

  await connect()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
