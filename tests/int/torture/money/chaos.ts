import type { ChildServer } from '../../../setup/child-server'
import type { Simulator } from '../../../setup/simulator'
import { type Draws, draws, KILLS, MINUTES } from './plan'

const MINUTE = 60_000
const MOOD_MS = 700
const MOST_STARTS = 4

/** As long as the time is not over, or not all servers were killed that are to be. */
export interface Storm {
  readonly began: number
  kills: number
}

export const isOver = ({ began, kills }: Storm): boolean => {
  const minutes = (Date.now() - began) / MINUTE
  return minutes >= 3 * MINUTES || (minutes >= MINUTES && kills >= KILLS)
}

interface Victims {
  readonly servers: readonly ChildServer[]
  readonly simulators: readonly Simulator[]
}

/**
 * Providers that fail before and after they act, lose, double, shuffle and forge what they tell, and lose power; and servers that are killed, so
 * often in the time there is. Ends calm, with everything running.
 */
export async function rage(storm: Storm, { servers, simulators }: Victims, seed: number) {
  const counts = { simulatorKills: 0, moods: 0, suffered: 0 }
  const calm = async (simulator: Simulator) => {
    counts.suffered += (await simulator.tell<{ suffered: number }>('/calm', {})).suffered
  }
  const moods = async () => {
    const draw = draws(seed)
    while (!isOver(storm)) {
      for (const simulator of simulators) await change(simulator, draw)
      counts.moods++
      if (draw.chance(0.05)) {
        const simulator = draw.one(simulators)
        // Its count of what it suffered goes with its memory.
        await calm(simulator)
        await simulator.killAndRestart()
        counts.simulatorKills++
      }
      await new Promise((resolve) => setTimeout(resolve, MOOD_MS))
    }
  }
  const kills = async () => {
    const draw = draws(seed + 1)
    const up = new Set(servers)
    const restarts: Promise<unknown>[] = []
    while (!isOver(storm)) {
      await new Promise((resolve) => setTimeout(resolve, draw.whole((MINUTES * MINUTE) / KILLS)))
      if (storm.kills >= KILLS || up.size === 0) continue
      const server = draw.one([...up])
      up.delete(server)
      await server.kill()
      storm.kills++
      // The next is killed while this one comes up again.
      restarts.push(restarted(server).then(() => up.add(server)))
    }
    await Promise.all(restarts)
  }
  await Promise.all([moods(), kills()])
  for (const simulator of simulators) await calm(simulator)
  return { serverKills: storm.kills, ...counts }
}

async function change(simulator: Simulator, draw: Draws): Promise<void> {
  if (draw.chance(0.5)) return
  await simulator.tell('/chaos', { seed: draw.whole(1e6), rate: draw.one([0, 0.1, 0.2, 0.4]) })
  await simulator.tell('/deliveries', {
    copies: draw.one([1, 1, 3]),
    hold: draw.chance(0.2),
    shuffle: draw.chance(0.5),
    flaw: draw.one([null, null, 'signature', 'stale']),
  })
}

/** A busy machine may not let it come up in time; that it then comes up is what counts. */
export async function restarted(server: ChildServer): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await server.restart()
    } catch (error) {
      if (tries === MOST_STARTS) throw error
    }
  }
}
