import { sql } from 'drizzle-orm'
import type { Call } from '../context'
import type { LogEntry } from './log-entry'
import { insertLog, writeUp } from './write-log'

/** Writes entries in a transaction of their own, after the command that told them was refused and rolled back. */
export async function keepSurviving(call: Call, command: string, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return
  const { app } = call
  const written = writeUp(call, command, app.clock.now(), entries)
  await app.db.rows(sql`with ${insertLog(written, app.clock.real())} select`)
  for (const key of written.keys) app.personKeys.keep(key)
}
