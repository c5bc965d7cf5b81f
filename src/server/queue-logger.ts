import { Logger as QueueLogger } from 'graphile-worker'
import type { App } from '../commands/app'

/** The queue's own log lines in ours: failures of jobs are warnings, the rest is for debugging. */
export function queueLogger(app: App): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error' || level === 'warning') app.logger.warn({ queue: describe(meta) }, message)
    else app.logger.debug({ level }, message)
  })
}

function describe(meta: unknown): unknown {
  if (typeof meta !== 'object' || meta === null || !('failure' in meta)) return undefined
  return meta.failure
}
