import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import { type FinanceHead, findFinanceHead } from './restaurant-finance'

interface Choice {
  id: string
  name: string
}

const MOST_CHOICES = 500

/**
 * The restaurant whose money is shown: the one that was asked for, else the first by name; undefined where there is none that the person may
 * look at. Owners choose among their own, administrators among all.
 */
export async function pickRestaurant(
  db: Sql,
  viewer: { role: string; restaurantIds: readonly string[] },
  asked: string | undefined,
): Promise<{ picked: FinanceHead | undefined; choices: Choice[] }> {
  const own = viewer.role === 'admin' ? sql`true` : sql`id = any(${sql.param([...viewer.restaurantIds])}::uuid[])`
  const choices = await db.rows<Choice>(
    sql`select id, name from restaurants where ${own} order by name, id limit ${MOST_CHOICES}`,
  )
  const wanted = asked ?? choices[0]?.id
  const known = wanted !== undefined && (viewer.role === 'admin' || viewer.restaurantIds.includes(wanted))
  const picked = known && UUID.test(wanted) ? await findFinanceHead(db, wanted) : undefined
  return { picked, choices }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
