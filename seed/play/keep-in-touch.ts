import type { Position } from '../../src/domain/geo/position'
import { pause } from './clock'
import type { Session } from './session'
import { emitMeasured, openSocket } from './socket'
import type { Stage } from './stage'

/** While driving; whoever stands still is heard of less often. */
const POSITION_EVERY_MS = 1_000
const STILL_POSITION_EVERY = 5
/** In case the socket has missed an offer. */
const LOOK_EVERY_MS = 15_000

/** Somebody's way through the town, as a phone knows it. */
export interface Movement {
  moving(): boolean
  position(): Position
  /** Metres a second and compass degrees. */
  motion(): { speed: number; heading: number }
}

interface Phone {
  readonly session: Session
  readonly movement: Movement
  /** Looks for offers. */
  look(): void
  readonly until: AbortSignal
}

/** The phone of a driver on shift: tells where he is, and looks for offers whenever there may be one. Resolves when `until` aborts. */
export async function keepInTouch(stage: Stage, { session, movement, look, until }: Phone): Promise<void> {
  const socket = openSocket(stage, {
    namespace: '/driver',
    person: session,
    onConnect: look,
    events: { 'order-assignments': (payload) => isOpen(payload) && look() },
    until,
  })
  const tell = (tick: number) => {
    if (!movement.moving() && tick % STILL_POSITION_EVERY !== 0) return
    const report = { ...movement.position(), ...movement.motion(), accuracy: 5, at: stage.clock.now().toISOString() }
    void emitMeasured(stage, socket, 'location', report)
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
