import pg from 'pg'
import { z } from 'zod'
import type { App } from '../commands/app'
import type { Broadcast } from '../ports/broadcaster'
import { BROADCAST_CHANNEL } from '../ports/broadcaster'
import { NAMESPACES } from './namespaces'

const RETRY_MS = 1_000

/** A trigger on the log of events says with each commit that there is more (migration `events_by_transaction`). */
const EVENTS_CHANNEL = 'waybill_events'

const Message = z.object({
  namespace: z.enum(NAMESPACES),
  rooms: z.array(z.string()),
  event: z.string(),
  payload: z.record(z.string(), z.unknown()),
})

interface Heard {
  broadcast: (message: Broadcast) => void
  /** There may be new events. */
  events: () => void
}

/** Hears what all processes say through PostgreSQL on a connection of its own, and connects again whenever that breaks. */
export async function listenToDatabase(app: App, databaseUrl: string, heard: Heard) {
  let closed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 10_000 })
    fresh.on('error', (error) => app.logger.warn({ err: error }, 'the broadcast connection broke'))
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === EVENTS_CHANNEL) return heard.events()
      // Thrown here, an error would end the process, and that of each other listener.
      try {
        heard.broadcast(Message.parse(JSON.parse(payload ?? '')))
      } catch (error) {
        app.logger.warn({ err: error }, 'a broadcast could not be passed on')
      }
    })
    await fresh.connect()
    await fresh.query(`listen ${EVENTS_CHANNEL}`)
    await fresh.query(`listen ${BROADCAST_CHANNEL}`)
    client = fresh
    // Only now: a failed attempt ends as well, and two retries for each would soon be thousands.
    fresh.on('end', () => {
      if (!closed) timer = setTimeout(() => void connectAgain(), RETRY_MS)
    })
    // What was said while nobody listened is in the log.
    heard.events()
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
