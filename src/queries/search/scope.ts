import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/identity/actor'
import type { Role } from '../../domain/identity/roles'

const EVERYWHERE: readonly Role[] = ['admin', 'support', 'compliance']

/** Rows of the actor's restaurants by this column; every row to those who see all, undefined to those who see none. */
export function ownOnly({ role, restaurantIds }: Actor, column: SQL): SQL | undefined {
  if (EVERYWHERE.includes(role)) return sql`true`
  if (role !== 'owner' && role !== 'staff') return undefined
  return restaurantIds.length > 0 ? sql`${column} = any(${sql.param([...restaurantIds])}::uuid[])` : undefined
}

/** Accounts and drivers, as their collections say. */
export function seesPeople({ role }: Actor): boolean {
  return EVERYWHERE.includes(role)
}

/** Whose panel has a page for restaurants at all. */
export function seesRestaurants({ role }: Actor): boolean {
  return role !== 'compliance'
}
