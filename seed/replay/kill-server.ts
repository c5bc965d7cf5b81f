import type { Random } from '../play/random'
import type { Town } from './town'

/** Something that can die and come back. */
export interface Mortal {
  kill(): Promise<void>
  restart(): Promise<void>
}

export interface Kill {
  readonly minute: number
  readonly downMilliseconds: number
}

/** Kills the server at so many random minutes between `from` and `to`, and starts it again at once. */
export async function killServer(
  server: Mortal,
  { clock, over }: Pick<Town, 'clock' | 'over'>,
  { times, random, from, to }: { times: number; random: Random; from: number; to: number },
): Promise<Kill[]> {
  const minutes = Array.from({ length: times }, () => from + random() * (to - from)).sort((a, b) => a - b)
  const kills: Kill[] = []
  for (const planned of minutes) {
    await clock.until(planned, over)
    if (over.aborted) break
    const minute = clock.minute()
    const begun = performance.now()
    await server.kill()
    await server.restart()
    kills.push({ minute, downMilliseconds: performance.now() - begun })
    console.log(
      `  minute ${minute.toFixed(1)}: killed, back after ${((performance.now() - begun) / 1_000).toFixed(1)} s`,
    )
  }
  return kills
}
