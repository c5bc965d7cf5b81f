import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { LogFilterInput } from './log-filter'

/** Asks for an export of what matches; a job makes it. Who took what out of the log stands in the log. */
export const startExport = command('log.export', z.object({ filters: LogFilterInput }), async (ctx, { filters }) => {
  const id = ctx.newId()
  ctx.subject('log_export', id)
  ctx.record({ kind: 'access', outcome: 'done', subject: { kind: 'log_export', id }, facts: { ...filters } })
  await ctx.rows(sql`
    insert into compliance_exports (id, filter, locale, state, asked_by, created_at)
    values (${id}, ${JSON.stringify(filters)}::jsonb, ${ctx.locale}, 'waiting', ${ctx.actor.userId ?? ctx.actor.role}, ${ctx.call.app.clock.real()})`)
  ctx.schedule('export-log', { exportId: id }, { background: true })
  return { id, state: 'waiting' as const }
})
