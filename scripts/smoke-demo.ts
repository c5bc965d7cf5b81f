import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { childEnv } from '../src/env'
import { freePort } from '../src/server/free-port'

/** The demo as a newcomer starts it: it comes up, delivers an order by itself, and stops cleanly. */
const PATIENCE_MS = 8 * 60_000

const port = await freePort()
const demo = spawn('npm', ['run', 'demo', '--', '--port', String(port), '--speed', '60'], {
  env: childEnv({ DATABASE_URL: undefined, MIGRATION_DATABASE_URL: undefined, WORKER_DATABASE_URL: undefined }),
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
})
const exited = once(demo, 'exit')
const late = setTimeout(() => fail('the demo took too long'), PATIENCE_MS)
let delivered = false
for await (const line of createInterface({ input: demo.stdout })) {
  console.log(line)
  if (!delivered && /[1-9]\d* delivered/.test(line)) {
    delivered = true
    demo.kill('SIGINT')
  }
}
const [code] = await exited
clearTimeout(late)
if (!delivered) fail('no order was delivered')
if (code !== 0 && code !== 130) fail(`the demo ended with ${code}`)
console.log('demo: up, an order delivered, stopped')

function fail(why: string): never {
  console.error(`demo smoke: ${why}`)
  if (demo.pid) process.kill(-demo.pid, 'SIGTERM')
  process.exit(1)
}
