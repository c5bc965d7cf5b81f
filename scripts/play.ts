import { spawn } from 'node:child_process'
import { childEnv } from '../src/env'
import { withClient } from '../src/server/with-client'

/** Virtual time of a demo: it goes `factor` times as fast from `origin` on. */
export interface DemoTime {
  factor: number
  origin: Date
  anchor: Date
}

/** Time never goes back: a further start begins where the last demo's day ended, when that was ahead of the clock on the wall. */
export async function demoTime(databaseUrl: string, factor: number): Promise<DemoTime> {
  const anchor = new Date()
  const last = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ at: Date | null }>('select max(at) as at from events')
    return rows[0]?.at ?? anchor
  })
  return { factor, origin: last > anchor ? last : anchor, anchor }
}

export function timeEnv({ factor, origin, anchor }: DemoTime): Record<string, string> {
  return {
    WAYBILL_TIME_FACTOR: String(factor),
    WAYBILL_TIME_ORIGIN: origin.toISOString(),
    WAYBILL_TIME_ANCHOR: anchor.toISOString(),
  }
}

interface Stage {
  url: string
  databaseUrl: string
  time: DemoTime
}

/** Brings the demo's three markets to life on the running server. Returns how to end it. */
export function playCity({ url, time }: Stage, { since }: { since: Date }): () => Promise<void> {
  return play(['seed/city/index.ts', '--since', since.toISOString(), ...stageArgs(url, time)])
}

/** Plays the small day of the repository in a market of its own. Returns how to end it. */
export function playSmallDay({ url, databaseUrl, time }: Stage): () => Promise<void> {
  // The owner's URL carries a password, which a command line would show to everybody on the machine.
  return play(['seed/replay/index.ts', ...stageArgs(url, time)], { MIGRATION_DATABASE_URL: databaseUrl })
}

function stageArgs(url: string, { factor, origin, anchor }: DemoTime): string[] {
  return [
    ...['--speed', String(factor), '--base-url', url],
    ...['--origin', origin.toISOString(), '--anchor', anchor.toISOString()],
  ]
}

function play(args: readonly string[], env: Record<string, string> = {}): () => Promise<void> {
  const player = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: childEnv(env),
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: Ctrl-C reaches the demo alone, which ends things in order.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => player.once('exit', () => resolve()))
  return async () => {
    player.kill('SIGTERM')
    await ended
  }
}
