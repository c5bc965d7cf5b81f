import { pause } from './clock'
import type { Journey } from './journey'
import { toPosition } from './projection'
import type { Session } from './session'
import { emitMeasured, openSocket } from './socket'
import type { Town } from './town'

/** While driving; whoever stands still is heard of less often. */
const POSITION_EVERY_MS = 1_000
const STILL_POSITION_EVERY = 5
/** In case the socket has missed an offer. */
const LOOK_EVERY_MS = 15_000

/** The phone of a courier on shift: tells where he is, and looks for offers whenever there may be one. Resolves when `until` aborts. */
export async function keepInTouch(
  town: Town,
  { session, journey, look, until }: { session: Session; journey: Journey; look: () => void; until: AbortSignal },
): Promise<void> {
  const socket = openSocket(town, {
    namespace: '/driver',
    person: session,
    onConnect: look,
    events: { 'order-assignments': (payload) => isOpen(payload) && look() },
    until,
  })
  const tell = (tick: number) => {
    if (!journey.moving() && tick % STILL_POSITION_EVERY !== 0) return
    const report = {
      ...toPosition(journey.here()),
      ...journey.motion(),
      accuracy: 5,
      at: town.clock.now().toISOString(),
    }
    void emitMeasured(town, socket, 'location', report)
  }
  await Promise.all([every(LOOK_EVERY_MS, until, look), every(POSITION_EVERY_MS, until, tell)])
}

/** Announcements come for every change of an offer; only an open one wants an answer. */
function isOpen(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'status' in payload && payload.status === 'pending'
}

/** Calls `work` again and again, `milliseconds` apart, until `signal` aborts. */
async function every(milliseconds: number, signal: AbortSignal, work: (tick: number) => void): Promise<void> {
  for (let tick = 0; !signal.aborted; tick++) {
    await pause(milliseconds, signal)
    if (!signal.aborted) work(tick)
  }
}
