import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A line to a server that can be cut, as a phone's is in a tunnel. */
export interface Cable {
  readonly url: string
  /** Breaks what is open and refuses what comes, until it is mended. */
  cut(): void
  mend(): void
  /** Cuts it for so long and mends it. @returns for how long it was cut, in milliseconds */
  cutFor(ms: number): Promise<number>
  close(): Promise<void>
}

/** @param to asked at each connection: the server may not be there yet */
export async function layCable(to: () => string): Promise<Cable> {
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const { hostname, port } = new URL(to())
    const far = connect(Number(port), hostname)
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end)
      end.pipe(other)
      // Either end may go at any moment, and takes the other with it.
      end.on('error', () => other.destroy())
      end.on('close', () => {
        open.delete(end)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  const cable: Cable = {
    url: `http://127.0.0.1:${port}`,
    cut() {
      whole = false
      breakAll()
    },
    mend() {
      whole = true
    },
    async cutFor(ms) {
      const start = performance.now()
      cable.cut()
      await pause(ms)
      cable.mend()
      return performance.now() - start
    },
    close() {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return cable
}
