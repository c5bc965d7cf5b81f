import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '../with-client'

/** Nobody listens yet, or the server says that it is starting up or shutting down. */
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03'])

/**
 * Resolves to true as soon as the server of this data directory answers, to false when `isGone` says it never will.
 * Any other refusal is an error: waiting longer would not change it.
 */
export async function waitUntilReady(url: string, data: string, isGone: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (await isGone()) return false
    try {
      const served = await withClient(url, async (client) => {
        const { rows } = await client.query<{ data: string }>("select current_setting('data_directory') as data")
        return rows[0]?.data
      })
      if (served === data) return true
      throw new Error(`Another PostgreSQL answers at this port: it serves ${served}.`)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (!NOT_YET.has(code ?? '') && message !== 'Connection terminated unexpectedly') throw error
      await pause(20)
    }
  }
  throw new Error('PostgreSQL was not ready within 60 s: see its log.')
}
