import type { Logger } from '../ports/logger'

type Step = readonly [name: string, stop: () => Promise<unknown> | unknown]

/** Stops part after part, whatever becomes of each: a part that fails to stop must not keep the others. */
export async function stopInOrder(logger: Logger, steps: readonly Step[]): Promise<void> {
  for (const [name, stop] of steps) {
    try {
      await stop()
    } catch (error) {
      logger.error({ err: error, part: name }, 'a part did not stop cleanly')
    }
  }
}

const HARD_LIMIT_MS = 20_000

/** SIGTERM and SIGINT end the process in order; a second one, or 20 s, ends it at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let asked = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      setTimeout(() => process.exit(1), HARD_LIMIT_MS).unref()
      void stop().then(() => process.exit(0))
    })
  }
}
