import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SimulatorName, startProcess } from '../../simulators/kit/start'
import { freePort } from '../../src/server/free-port'

/** What all providers suffer from at times, as `/__sim/fail` is told. */
const TROUBLES = {
  outage: { status: 503 },
  quota: { status: 429 },
  /** It does nothing and says nothing: whoever asks gives up by itself. */
  silence: { what: 'silence' },
  /** It does what it is asked, and does not say so. */
  amnesia: { what: 'silence', method: 'POST', after: true },
}

export interface Simulator {
  readonly url: string
  /** Tells it something, or asks it: `/__sim/…`. */
  tell<T = unknown>(path: string, body?: unknown): Promise<T>
  /** Makes it fail in this way from now on; null: no more. The count of calls begins anew. */
  suffer(trouble: keyof typeof TROUBLES | null): Promise<void>
  /** Calls since it was last told what to suffer from. */
  calls(): Promise<number>
  /** As if its machine had lost power, and back with the same book at the same place. */
  killAndRestart(meanwhile?: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** A provider's stand-in with a book of its own, in a process of its own. */
export async function startSimulator(name: SimulatorName, options: Record<string, string> = {}): Promise<Simulator> {
  const directory = await mkdtemp(join(tmpdir(), `waybill-${name}-`))
  // One that it gets again when it is killed.
  const command = { port: String(await freePort()), ...options, directory }
  let running = await startProcess(name, command)
  const { url } = running
  async function tell<T>(path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`${url}/__sim${path}`, { ...init, headers: { 'content-type': 'application/json' } })
    if (!answer.ok) throw new Error(`${name} did not take ${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return {
    url,
    tell,
    async suffer(trouble) {
      await tell('/calm', {})
      if (trouble) await tell('/fail', { ...TROUBLES[trouble], times: null })
    },
    calls: async () => (await tell<{ calls: number }>('/calls')).calls,
    async killAndRestart(meanwhile) {
      await running.end('SIGKILL')
      await meanwhile?.()
      running = await startProcess(name, command)
    },
    async stop() {
      await running.end()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
