import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type SimulatorName =
  | 'campay'
  | 'checkr'
  | 'google-maps'
  | 'jumio'
  | 'metrc'
  | 'noupay'
  | 'persona'
  | 's3'
  | 'stripe'
  | 'twilio'
  | 'yandex-maps'

export interface RunningSimulator {
  readonly url: string
  /** Resolves once its process is gone. */
  end(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/**
 * Starts `simulators/<name>` as a process of its own and waits until it listens. Throws where it ends before that.
 * @param options of its command line, without their dashes
 * @param detached in a group of its own: Ctrl-C does not reach it, and whoever started it ends it in order
 */
export async function startProcess(
  name: SimulatorName,
  options: Readonly<Record<string, string>>,
  { detached = false } = {},
): Promise<RunningSimulator> {
  const args = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value])
  const child = spawn(process.execPath, ['--import', 'tsx', `simulators/${name}/index.ts`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached,
  })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => {
      throw new Error(`The simulator ${name} ended before it listened: is its port taken?`)
    }),
  ])
  return {
    url: String(line).replace(/^.* listens at /, ''),
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}
