import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { childEnv } from '../src/env'
import { freePort } from '../src/server/free-port'
import type { Stage } from '../tests/walk/stage'

/** Who looks at the demo: its people as the seed makes them. */
export function demoStage(url: string): Stage {
  const signIn = (name: string) => ({ email: `${name}@demo.test`, password: 'Waybill-demo-1' })
  return {
    url,
    people: {
      admin: signIn('admin'),
      owner: signIn('owner.douala'),
      staff: signIn('owner.north-miami'),
      support: signIn('support'),
      compliance: signIn('compliance'),
    },
  }
}

/** The demo as `npm run demo` starts it, once its city has delivered something. */
export async function startDemo(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const demo = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', '--port', String(port)], {
    env: childEnv({ DATABASE_URL: undefined, MIGRATION_DATABASE_URL: undefined, WORKER_DATABASE_URL: undefined }),
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C reaches this script, which stops things in order.
    detached: true,
  })
  const exited = once(demo, 'exit')
  const lines = createInterface({ input: demo.stdout })
  const alive = new Promise<'alive'>((resolve) => {
    lines.on('line', (line) => {
      console.log(line)
      if (/[1-9]\d* delivered/.test(line)) resolve('alive')
    })
  })
  if ((await Promise.race([alive, exited])) !== 'alive') throw new Error('the demo ended before its city was alive')
  return {
    url: `http://localhost:${port}`,
    async stop() {
      demo.kill('SIGINT')
      await exited
    },
  }
}
