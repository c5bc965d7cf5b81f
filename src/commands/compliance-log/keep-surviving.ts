import type { Call } from '../context'
import type { LogEntry } from './log-entry'
import { logAlone, writeUp } from './write-log'

/** Writes entries in a transaction of their own, after the command that told them was refused and rolled back. */
export async function keepSurviving(call: Call, command: string, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return
  const { app } = call
  const written = writeUp(call, command, app.clock.now(), entries)
  await app.db.rows(logAlone(written, app.clock.real()))
  for (const key of written.keys) app.personKeys.keep(key)
}
