import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { argon2Passwords } from '../../src/adapters/passwords/argon2'
import type { UserRole } from '../../src/domain/identity/roles'
import type { TestServer } from '../setup/server'
import { Api } from './api'

export const PASSWORD = 'correct horse battery'

export interface Person {
  id: string
  email: string
  token: string
  driverId?: string
}

/** A small market with two restaurants, and one signed-in person of every role. Rows are made by SQL as the schema's owner. */
export interface Town {
  api: Api
  sql: pg.Pool
  marketId: string
  /** `mine` belongs to the owner and staff below, `other` to `otherOwner`. */
  mine: { id: string; slug: string; products: string[] }
  other: { id: string; slug: string; products: string[] }
  people: Record<UserRole | 'otherOwner' | 'otherCustomer' | 'otherDriver', Person>
  /** Makes a further signed-in person. */
  person(role: UserRole, options?: { restaurants?: string[] }): Promise<Person>
  /** A product of `mine`; stock null is unlimited. */
  product(options?: { price?: number; stock?: number | null }): Promise<string>
  close(): Promise<void>
}

export const CENTRE = { lat: 4.05, lng: 9.7 }
export const ADDRESS = { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 }

export async function makeTown(server: TestServer): Promise<Town> {
  const sql = new pg.Pool({ connectionString: server.database.ownerUrl, max: 4 })
  // Dropping the database at the end cuts these connections, which is no failure.
  sql.on('connect', (client) => client.on('error', () => undefined))
  sql.on('error', () => undefined)
  const api = new Api(server.url)
  const marketId = uuid()
  const categoryId = uuid()
  await sql.query(
    `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng, delivery_base, delivery_per_km, driver_base, driver_per_km)
     values ($1, 'Testville', 'testville', 'TST', 'CM', 'XAF', 'fr', 'Africa/Douala', $2, $3, 500, 100, 500, 100)`,
    [marketId, CENTRE.lat, CENTRE.lng],
  )
  await sql.query(`insert into categories (id, slug, position, active) values ($1, 'mains', 1, true)`, [categoryId])
  await sql.query(
    `insert into categories_locales (name, _locale, _parent_id) values ('Mains', 'en', $1), ('Plats', 'fr', $1)`,
    [categoryId],
  )
  const passwordHash = await argon2Passwords.hash(PASSWORD)
  let count = 0

  async function product(
    restaurantId: string,
    { price = 1000, stock = null }: { price?: number; stock?: number | null } = {},
  ): Promise<string> {
    const id = uuid()
    await sql.query(
      `insert into products (id, restaurant_id, category_id, price, stock, active) values ($1, $2, $3, $4, $5, true)`,
      [id, restaurantId, categoryId, price, stock],
    )
    await sql.query(
      `insert into products_locales (name, _locale, _parent_id) values ('Ndole', 'en', $1), ('Ndolé', 'fr', $1)`,
      [id],
    )
    return id
  }

  async function restaurant(name: string) {
    const id = uuid()
    await sql.query(
      `insert into restaurants (id, name, slug, market_id, lat, lng, prep_minutes, stage) values ($1, $2, $3, $4, $5, $6, 15, 'live')`,
      [id, name, name.toLowerCase(), marketId, CENTRE.lat, CENTRE.lng],
    )
    return { id, slug: name.toLowerCase(), products: [await product(id), await product(id, { price: 2500 })] }
  }

  async function person(role: UserRole, { restaurants = [] }: { restaurants?: string[] } = {}): Promise<Person> {
    const id = uuid()
    const email = `${role}${++count}@town.test`
    await sql.query(
      `insert into users (id, email, full_name, role, locale, active, phone, market_id, password_hash) values ($1, $2, $3, $4, 'en', true, '+237699000111', $5, $6)`,
      [id, email, `Test ${role} ${count}`, role, marketId, passwordHash],
    )
    for (const each of restaurants) {
      await sql.query(
        `insert into users_rels ("order", parent_id, path, restaurants_id) values (1, $1, 'restaurants', $2)`,
        [id, each],
      )
    }
    let driverId: string | undefined
    if (role === 'driver') {
      driverId = uuid()
      await sql.query(
        `insert into drivers (id, user_id, market_id, display_name, active, online) values ($1, $2, $3, 'Dora Test', true, false)`,
        [driverId, id, marketId],
      )
    }
    const answer = await api.post<{ accessToken: string }>('/api/auth/login', { body: { email, password: PASSWORD } })
    if (answer.status !== 200) throw new Error(`sign-in of ${email} answered ${answer.status}`)
    return { id, email, token: answer.body.accessToken, driverId }
  }

  const mine = await restaurant('Mine')
  const other = await restaurant('Other')
  const people = {
    customer: await person('customer'),
    otherCustomer: await person('customer'),
    owner: await person('owner', { restaurants: [mine.id] }),
    otherOwner: await person('owner', { restaurants: [other.id] }),
    staff: await person('staff', { restaurants: [mine.id] }),
    driver: await person('driver'),
    otherDriver: await person('driver'),
    support: await person('support'),
    compliance: await person('compliance'),
    admin: await person('admin'),
  }
  return {
    api,
    sql,
    marketId,
    mine,
    other,
    people,
    person,
    product: (options) => product(mine.id, options),
    close: () => sql.end(),
  }
}
