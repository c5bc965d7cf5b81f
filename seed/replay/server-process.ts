import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { childEnv } from '../../src/env'
import { pause } from '../play/clock'

export type Settings = Readonly<Record<string, string | undefined>> & { readonly PORT: string }

const START_MS = 60_000
const STOP_MS = 20_000
const ASK_EVERY_MS = 50

/** The server as a process of ours: started, killed by its own handle alone, and started again with the same settings. */
export class ServerProcess {
  readonly baseUrl: string
  private child: ChildProcess | undefined

  constructor(
    private settings: Settings,
    private readonly log: string,
  ) {
    this.baseUrl = `http://127.0.0.1:${settings.PORT}`
  }

  /** Resolves when the server says it is ready. Further settings last for later starts, too. */
  async start(more: Record<string, string> = {}): Promise<void> {
    this.settings = { ...this.settings, ...more }
    const log = await open(this.log, 'a')
    const child = spawn(process.execPath, ['-C', 'production', 'dist/server.mjs'], {
      env: childEnv(this.settings),
      stdio: ['ignore', log.fd, log.fd],
    })
    this.child = child
    await log.close()
    const deadline = Date.now() + START_MS
    while (!(await this.isReady())) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        await this.end('SIGKILL')
        throw new Error(
          `the server does not start; the end of ${this.log}:\n${(await readFile(this.log, 'utf8')).slice(-3_000)}`,
        )
      }
      await pause(ASK_EVERY_MS)
    }
  }

  /** Resolves when the process is gone. A server that does not stop when it is told to is killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await gone
    clearTimeout(impatience)
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.baseUrl}/ready`, { signal: AbortSignal.timeout(1_000) })).ok
    } catch (error) {
      // nobody listens yet, or is too busy to answer
      if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return false
      throw error
    }
  }
}
