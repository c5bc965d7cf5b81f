import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { migrations } from '../../migrations'
import { env } from '../env'
import { writeRefusals } from '../http/refusals'
import { openSockets } from '../realtime'
import { compose } from './compose'
import { openExpress } from './express'
import { openLogger } from './logger'
import { payloadLogger } from './payload-logger'
import { stopInOrder } from './shutdown'
import { startWorker } from './worker'

export interface RunningServer {
  port: number
  /**
   * Ends everything in order; calling it again waits for the same end.
   * @param options.drainMs for so long the port stays open while `/ready` says 503, so that a balancer can look elsewhere
   */
  stop(options?: { drainMs?: number }): Promise<void>
}

/**
 * Starts the parts that this process's role asks for: all, web (panel and API), api, or worker.
 * @param options.panel false leaves Next out: tests of the API need no build of the panel
 */
export async function startServer({ panel: withPanel = true }: { panel?: boolean } = {}): Promise<RunningServer> {
  const settings = env()
  if (!settings.DATABASE_URL || !settings.WORKER_DATABASE_URL)
    throw new Error('DATABASE_URL and WORKER_DATABASE_URL are needed.')
  const logger = openLogger(settings.LOG_LEVEL)
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config, cron: true })
  const { pool } = payload.db as unknown as PostgresAdapter
  // Its own would write errors with every value of the statement.
  payload.logger = payloadLogger(logger)
  const app = compose(settings, pool, logger)
  if (!app.scanner.looks) logger.info('uploads are not looked into for harm: CLAMD_URL names no scanner')

  let stopping = false
  const role = settings.WAYBILL_ROLE
  const express = openExpress({
    app,
    config: payload.config,
    settings,
    migrationNames: migrations.map((migration) => migration.name),
    stopping: () => stopping,
  })
  const http = createServer(express)
  const serves = role !== 'worker'
  const sockets = serves
    ? await openSockets({ app, http, databaseUrl: settings.DATABASE_URL, publicUrl: settings.PUBLIC_URL })
    : undefined
  const panel =
    withPanel && (role === 'all' || role === 'web')
      ? await (await import('./next')).addNext(express, http, settings)
      : undefined
  const worker = role === 'all' || role === 'worker' ? await startWorker(app, settings.WORKER_DATABASE_URL) : undefined
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(settings.PORT, settings.HOST, resolve)
  })
  const { port } = http.address() as AddressInfo
  logger.info({ role, port }, 'Waybill is up')

  let ended: Promise<void> | undefined
  return {
    port,
    stop({ drainMs = 0 } = {}) {
      stopping = true
      ended ??= stopInOrder(logger, [
        ['drain', () => pause(drainMs)],
        // Together: the port counts as closed only when the last socket is, and sockets close only with their port.
        ['http and sockets', () => Promise.all([closeHttp(http), sockets?.close()])],
        ['worker', () => worker?.stop()],
        ['panel', () => panel?.close()],
        ['refusals', () => writeRefusals(app)],
        ['payload', () => payload.destroy()],
        ['database', () => pool.end()],
      ])
      return ended
    },
  }
}

/** No new requests; those in hand finish, idle connections close at once. */
function closeHttp(http: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve())
    http.closeIdleConnections()
    setTimeout(() => http.closeAllConnections(), 5_000).unref()
  })
}
