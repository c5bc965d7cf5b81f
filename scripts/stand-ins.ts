import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type RunningSimulator, type SimulatorName, startProcess } from '../simulators/kit/start'
import { env } from '../src/env'

export interface StandIn {
  readonly name: SimulatorName
  /** The environment names a real account. */
  readonly real: string | undefined
  /** Of its command line. */
  readonly options: Readonly<Record<string, string>>
  /** What the server is started with to be served by it. */
  settings(url: string): Record<string, string>
}

export interface RunningStandIns {
  settings: Record<string, string>
  /** Whom they stand in for, as the log says it. */
  names: string[]
  stop(): Promise<void>
}

/** A secret for one run. */
export const made = (prefix: string): string => `${prefix}${randomBytes(16).toString('hex')}`

/**
 * Stand-ins of providers beside a demo, each with a book that outlives the run in DATA_DIR. They ring at the server on `port`. Whose real account
 * the environment names is left alone.
 */
export async function startStandIns(standIns: readonly StandIn[], port: number): Promise<RunningStandIns> {
  const wanted = standIns.filter(({ real }) => !real)
  const started = await Promise.all(wanted.map((standIn) => start(standIn, port)))
  return {
    settings: Object.assign({}, ...wanted.map(({ settings }, index) => settings(started[index]?.url ?? ''))),
    names: wanted.map(({ name }) => name),
    stop: async () => void (await Promise.all(started.map((each) => each.end()))),
  }
}

function start({ name, options }: StandIn, port: number): Promise<RunningSimulator> {
  const own = {
    directory: join(env().DATA_DIR, `demo-${name}`),
    'webhook-url': `http://127.0.0.1:${port}/webhooks/${name}`,
  }
  // Ctrl-C reaches the demo alone, which ends things in order.
  return startProcess(name, { ...own, ...options }, { detached: true })
}
