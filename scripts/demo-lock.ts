import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine } from '../src/server/embedded-postgres/command-line'

interface DemoProcesses {
  demo: number
  server?: number
}

/** Remembers which processes this demo is, so that the next one can tell a live demo from what a killed one left behind. */
export class DemoLock {
  private constructor(private readonly file: string) {}

  /** @throws Error when a demo is running already. Ends the server that a killed demo left. */
  static async take(file: string): Promise<DemoLock> {
    const before = await readProcesses(file)
    if (before && (await runs(before.demo, 'demo.ts')))
      throw new Error(`A demo is running already (process ${before.demo}).`)
    if (before?.server) await end(before.server)
    await mkdir(dirname(file), { recursive: true })
    const lock = new DemoLock(file)
    await lock.write({ demo: process.pid })
    return lock
  }

  async serverStarted(server: number): Promise<void> {
    await this.write({ demo: process.pid, server })
  }

  async release(): Promise<void> {
    await rm(this.file, { force: true })
  }

  private async write(processes: DemoProcesses): Promise<void> {
    await writeFile(this.file, JSON.stringify(processes))
  }
}

async function readProcesses(file: string): Promise<DemoProcesses | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoProcesses
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/** Never by its number alone: that may be another program's by now. */
async function runs(pid: number, program: string): Promise<boolean> {
  return pid !== process.pid && ((await commandLine(pid))?.includes(program) ?? false)
}

async function end(pid: number): Promise<void> {
  for (const [signal, seconds] of [['SIGTERM', 30] as const, ['SIGKILL', 5] as const]) {
    if (!(await runs(pid, 'dist/server.mjs'))) return
    process.kill(pid, signal)
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
      if (!(await runs(pid, 'dist/server.mjs'))) return
      await pause(50)
    }
  }
}
