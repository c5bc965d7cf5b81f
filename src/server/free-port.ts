import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those that Linux and macOS give to outgoing connections (from 32,768 and 49,152): one of those may be gone before it is listened on, or while a server is restarted. */
const [FIRST, LAST] = [20_000, 32_000]
const TRIES = 100

/** A port of the loopback that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried++) {
    const port = randomInt(FIRST, LAST)
    if (await isFreePort(port)) return port
  }
  throw new Error(`None of ${TRIES} ports of 127.0.0.1 between ${FIRST} and ${LAST} is free.`)
}

/** Whether it can be listened on; neither when it is taken, nor when this user may not. */
export function isFreePort(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
