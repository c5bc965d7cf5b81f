import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { userPerson } from './log-entry'

/**
 * Destroys a person's keys: what the log holds of them is unreadable from now on, and every proof over it still holds.
 * @returns how many keys there were
 */
export const forgetPerson = command('log.forget_person', z.object({ userId: z.uuid() }), async (ctx, { userId }) => {
  const keys = await ctx.rows(sql`delete from person_keys where person = ${userPerson(userId)} returning id`)
  ctx.record({ kind: 'privacy', outcome: 'done', subject: { kind: 'user', id: userId }, facts: { keys: keys.length } })
  return keys.length
})
