import type { App } from '../commands/app'

/** Work for later. Runs in a worker, may run again after a kill, so it is idempotent. */
export interface Job<Payload = unknown> {
  readonly name: string
  /** Cron expression (node-cron, seconds first) for scheduled work; every slot runs once, however many processes there are. */
  readonly schedule?: string
  run(app: App, payload: Payload): Promise<void>
}
