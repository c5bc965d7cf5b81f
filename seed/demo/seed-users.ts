import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { UserRole } from '../../src/domain/identity/roles'
import type { Home } from './home-of'

export interface DemoUser {
  email: string
  fullName: string
  role: UserRole
  locale: 'en' | 'fr'
  phone?: string
  market?: string
  restaurants?: readonly string[]
  /** Of a driver. */
  vehicle?: 'motorcycle' | 'car' | 'bicycle'
  /** Of a customer: the address book. */
  homes?: readonly (Home & { label: string })[]
}

/**
 * Makes accounts, the driver's record of those who drive and the address book of those who order; who is there already is left alone.
 * By SQL, because all share one password: it is hashed once and not three hundred times.
 */
export async function seedUsers(passwordHash: string, users: readonly DemoUser[]): Promise<void> {
  const { db, newId } = boundApp()
  const rows = users.map((user) => ({
    ...user,
    id: newId(),
    driverId: newId(),
    homes: user.homes?.map((home) => ({ ...home, id: newId() })),
  }))
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, "driverId" uuid, email text, "fullName" text, role text,
        locale text, phone text, market uuid, restaurants jsonb, vehicle text, homes jsonb)
    ), made as (
      insert into users (id, email, full_name, role, locale, phone, market_id, active, password_hash, created_at, updated_at)
      select id, email, "fullName", role::enum_users_role, locale::enum_users_locale, phone, market, true, ${passwordHash}, now(), now() from given
      on conflict do nothing returning id
    ), works as (
      insert into users_rels ("order", parent_id, path, restaurants_id)
      select row_number() over (partition by g.id), g.id, 'restaurants', r::uuid
      from given g join made m on m.id = g.id, jsonb_array_elements_text(g.restaurants) r
    ), lives as (
      insert into addresses (id, user_id, label, line1, city, quarter, region, postal_code, landmark, instructions, lat, lng, created_at, updated_at)
      select h.id, g.id, h.label, h.line1, h.city, h.quarter, h.region, h."postalCode", h.landmark, h.instructions, h.lat, h.lng, now(), now()
      from given g join made m on m.id = g.id, jsonb_to_recordset(g.homes)
        as h (id uuid, label text, line1 text, city text, quarter text, region text, "postalCode" text, landmark text, instructions text, lat numeric, lng numeric)
    )
    insert into drivers (id, user_id, market_id, display_name, vehicle, active, online, created_at, updated_at)
    select g."driverId", g.id, g.market, g."fullName", g.vehicle::enum_drivers_vehicle, true, false, now(), now()
    from given g join made m on m.id = g.id where g.role = 'driver'`)
}
