import type { TimeScale } from '../play/clock'
import type { Mortal } from './kill-server'
import { ServerProcess, type Settings } from './server-process'

/** The processes that make up one server: they start, die and come back together. The first one serves the API. */
export class ServerGroup implements Mortal {
  private readonly processes: readonly ServerProcess[]
  readonly baseUrl: string

  constructor(members: readonly { settings: Settings; log: string }[]) {
    this.processes = members.map(({ settings, log }) => new ServerProcess(settings, log))
    const [first] = this.processes
    if (!first) throw new Error('a server is at least one process')
    this.baseUrl = first.baseUrl
  }

  /** Resolves when all are ready; when one does not start, none is left running. */
  async start(more: Record<string, string> = {}): Promise<void> {
    const starts = await Promise.allSettled(this.processes.map((each) => each.start(more)))
    const failed = starts.find((start) => start.status === 'rejected')
    if (!failed) return
    await this.kill()
    throw failed.reason
  }

  /** From now on virtual time runs on this scale. */
  async setTime({ factor, origin, anchor }: TimeScale): Promise<void> {
    await this.stop()
    await this.start({
      WAYBILL_TIME_FACTOR: String(factor),
      WAYBILL_TIME_ORIGIN: origin.toISOString(),
      WAYBILL_TIME_ANCHOR: anchor.toISOString(),
    })
  }

  restart(): Promise<void> {
    return this.start()
  }

  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  stop(): Promise<void> {
    return this.end('SIGTERM')
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await Promise.all(this.processes.map((each) => each.end(signal)))
  }
}
