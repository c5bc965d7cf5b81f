import type { App } from '../commands/app'
import { systemCall } from '../commands/context'
import { countRefusals } from '../commands/refusals/count-refusals'
import type { ErrorCode } from '../domain/errors'
import type { Role } from '../domain/identity/roles'

const HOUR = 3_600_000
/** So long refusals are collected before they are written: a flood of them costs one statement in that time. */
const COLLECT_MS = 2_000

interface Refusal {
  hour: Date
  code: ErrorCode
  role: Role
  refused: number
}

interface Tally {
  refusals: Map<string, Refusal>
  timer?: NodeJS.Timeout
  writing?: Promise<void>
}

const tallies = new WeakMap<App, Tally>()

/** Counts a refusal for the compliance dashboard, by its virtual hour. Never fails and never waits. */
export function noteRefusal(app: App, { code, role }: { code: ErrorCode; role: Role }): void {
  const tally: Tally = tallies.get(app) ?? { refusals: new Map() }
  tallies.set(app, tally)
  const hour = new Date(Math.floor(app.clock.now().getTime() / HOUR) * HOUR)
  const key = `${hour.getTime()} ${code} ${role}`
  const known = tally.refusals.get(key)
  if (known) known.refused++
  else tally.refusals.set(key, { hour, code, role, refused: 1 })
  tally.timer ??= setTimeout(() => {
    tally.writing = writeRefusals(app)
  }, COLLECT_MS).unref()
}

/** Writes what was counted and not yet written; called before the database goes. */
export async function writeRefusals(app: App): Promise<void> {
  const tally = tallies.get(app)
  if (!tally) return
  clearTimeout(tally.timer)
  tally.timer = undefined
  await tally.writing
  const refusals = [...tally.refusals.values()]
  if (refusals.length === 0) return
  tally.refusals = new Map()
  try {
    await countRefusals(systemCall(app, 'refusals'), { refusals })
  } catch (error) {
    // A statistic: two seconds of it are not worth holding back anything else.
    app.logger.warn({ err: error, lost: refusals.length }, 'refusals could not be counted')
  }
}
