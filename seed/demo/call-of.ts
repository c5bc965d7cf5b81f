import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { Call } from '../../src/commands/context'
import type { UserRole } from '../../src/domain/identity/roles'

/** A call by somebody of the demo. */
export async function callOf(email: string, role: UserRole): Promise<Call> {
  const app = boundApp()
  const user = await app.db.row<{ id: string }>(sql`select id from users where email = ${email}`)
  return { app, actor: { role, userId: user?.id, restaurantIds: [] }, locale: 'en', requestId: 'seed' }
}
