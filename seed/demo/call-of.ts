import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { Call } from '../../src/commands/context'
import type { UserRole } from '../../src/domain/identity/roles'
import { hoursBefore } from './hours-before'

/** A call by somebody of the demo, some hours ago where that is told. */
export async function callOf(email: string, role: UserRole, { hoursAgo = 0 } = {}): Promise<Call> {
  const app = boundApp()
  const user = await app.db.row<{ id: string; marketId: string | null }>(
    sql`select id, market_id as "marketId" from users where email = ${email}`,
  )
  const { id: userId, marketId } = user ?? {}
  const actor = { role, userId, restaurantIds: [], ...(marketId && { marketId }) }
  return { app: hoursBefore(app, hoursAgo), actor, locale: 'en', requestId: 'seed' }
}
