import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { childEnv } from '../../src/env'
import { GHENT } from './market'

export interface Guest {
  /** Resolves with the first line that begins so. @throws Error when the script ends before */
  says(beginning: string): Promise<string>
  /** Resolves with its status when it has ended. */
  ended: Promise<number | null>
  stop(): void
}

/** The example of the repository as somebody would run it, in a process of its own: it knows nothing but the typed client. */
export function startGuest(url: string, wish: Readonly<Record<string, string>>): Guest {
  const at = `${GHENT.lat + 0.002},${GHENT.lng + 0.001}`
  const words = Object.entries({ url, at, ...wish }).flatMap(([name, value]) => [`--${name}`, value])
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/order-by-attribute.ts', ...words, '--follow'], {
    env: childEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard: string[] = []
  const waiting: { beginning: string; resolve(line: string): void; reject(error: Error): void }[] = []
  const hear = (line: string) => {
    heard.push(line)
    for (const each of waiting.filter(({ beginning }) => line.startsWith(beginning))) each.resolve(line)
  }
  createInterface(child.stdout).on('line', hear)
  createInterface(child.stderr).on('line', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  void ended.then(() => {
    for (const { beginning, reject } of waiting)
      reject(new Error(`The guest never said “${beginning}”, but: ${heard.join('\n')}`))
  })
  return {
    ended,
    stop: () => child.kill(),
    says: (beginning) =>
      new Promise((resolve, reject) => {
        const known = heard.find((line) => line.startsWith(beginning))
        if (known === undefined) waiting.push({ beginning, resolve, reject })
        else resolve(known)
      }),
  }
}
