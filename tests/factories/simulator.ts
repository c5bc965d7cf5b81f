import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { childEnv } from '../../src/env'

export interface Simulator {
  url: string
  /** Makes it fail in this way from now on; null: no more. The count of calls begins anew. */
  suffer(fault: 'outage' | 'quota' | 'silence' | null): Promise<void>
  /** Calls since it was last told to suffer. */
  calls(): Promise<number>
  stop(): Promise<void>
}

/** Starts `simulators/<name>` as a process of its own at a free port. */
export async function startSimulator(name: string, key: string): Promise<Simulator> {
  const child = spawn(process.execPath, ['--import', 'tsx', `simulators/${name}/index.ts`, '--key', key], {
    env: childEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child, name)
  const control = async (body?: object) => {
    const init = body && { method: 'POST', body: JSON.stringify(body) }
    return (await (await fetch(`${url}/_control`, init)).json()) as { calls: number }
  }
  return {
    url,
    suffer: async (fault) => void (await control({ fault })),
    calls: async () => (await control()).calls,
    async stop() {
      child.kill()
      await once(child, 'exit')
    },
  }
}

async function addressOf(child: ChildProcess, name: string): Promise<string> {
  if (!child.stdout) throw new Error('its output is piped')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listens at (http\S+)/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error(`the simulator ${name} ended before it listened`)
}
