import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { MARKETS } from '../demo/markets'
import { DEMO_PASSWORD } from '../demo/people'
import { peopleOf } from '../demo/people-of'
import { seedPlaces } from '../demo/seed-places'
import { seedUsers } from '../demo/seed-users'
import { branchesOf } from './branches'

/** Of each market: a thousand orders a day want more than the demo's twelve kitchens. */
const BRANCHES = 50
const DRIVERS = 100
const CUSTOMERS = 5_000

/** Accounts made at once: all that are asked for go in one statement. */
const AT_ONCE = 1_000

/** The restaurants, drivers and customers of a large platform, behind those of the demo; who is there already is left alone. */
export async function seedCrowd(): Promise<void> {
  const { db, passwords } = boundApp()
  const passwordHash = await passwords.hash(DEMO_PASSWORD)
  const rows = await db.rows<{ slug: string; id: string }>(sql`select slug, id from categories`)
  const categories = new Map(rows.map(({ slug, id }) => [slug, id]))
  for (const market of MARKETS) {
    const found = await db.row<{ id: string }>(sql`select id from markets where slug = ${market.slug}`)
    if (!found) throw new Error(`the demo seed has not made the market ${market.slug}`)
    const restaurants = await seedPlaces(market, found.id, categories, branchesOf(market.slug, BRANCHES))
    const people = peopleOf({ market, marketId: found.id, restaurants, drivers: DRIVERS, customers: CUSTOMERS })
    for (let first = 0; first < people.length; first += AT_ONCE)
      await seedUsers(passwordHash, people.slice(first, first + AT_ONCE))
  }
}
