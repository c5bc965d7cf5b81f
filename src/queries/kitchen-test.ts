import { sql } from 'drizzle-orm'
import type { KitchenTestStatus } from '../domain/kitchen/kitchen-test'
import type { Sql } from '../ports/database'

/** A test order on a kitchen's display. Times ISO 8601. */
export interface KitchenTest {
  id: string
  status: KitchenTestStatus
  placedAt: string
  acceptBy: string
  confirmedAt: string | null
  prepMinutes: number | null
  readyBy: string | null
  readyAt: string | null
  lines: { id: string; name: string; quantity: number }[]
}

type Times = 'confirmedAt' | 'readyBy' | 'readyAt'
type Row = Omit<KitchenTest, 'placedAt' | 'acceptBy' | Times> &
  Record<'placedAt' | 'acceptBy', Date> &
  Record<Times, Date | null>

/** The one that is under way, where there is one. */
export async function findKitchenTest(db: Sql, restaurantId: string): Promise<KitchenTest | null> {
  const row = await db.row<Row>(sql`
    select t.id, t.status, t.created_at as "placedAt", t.accept_by as "acceptBy", t.confirmed_at as "confirmedAt", t.prep_minutes as "prepMinutes",
      t.ready_by as "readyBy", t.ready_at as "readyAt", t.lines
    from kitchen_tests t where t.restaurant_id = ${restaurantId} and t.ended_at is null`)
  if (!row) return null
  return {
    ...row,
    placedAt: row.placedAt.toISOString(),
    acceptBy: row.acceptBy.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    readyBy: row.readyBy?.toISOString() ?? null,
    readyAt: row.readyAt?.toISOString() ?? null,
  }
}
