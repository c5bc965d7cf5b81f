import { type SQL, sql } from 'drizzle-orm'
import type { CheckStatus } from '../../domain/drivers/background-check'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

export interface Check {
  id: string
  driverId: string
  status: CheckStatus
  candidate: string | null
  calls: number
  calledAt: Date | null
}

const COLUMNS = sql`c.id, c.driver_id as "driverId", c.status, c.candidate, c.calls::int as calls, c.called_at as "calledAt"`

export function findChecks(db: Sql, which: SQL): Promise<Check[]> {
  return db.rows<Check>(sql`select ${COLUMNS} from background_checks c where ${which}`)
}

export function lockCheck(ctx: CommandContext, id: string): Promise<Check | undefined> {
  return ctx.row<Check>(sql`select ${COLUMNS} from background_checks c where c.id = ${id} for update`)
}
