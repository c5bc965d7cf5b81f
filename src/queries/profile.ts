import { sql } from 'drizzle-orm'
import type { UserRole } from '../domain/identity/roles'
import type { Sql } from '../ports/database'

interface Profile {
  id: string
  email: string
  fullName: string
  phone: string | null
  /** As it is stored: sealed. */
  dateOfBirth: string | null
  role: UserRole
  locale: 'en' | 'fr'
  /** Short name. */
  market: string | null
}

interface Address {
  id: string
  label: string | null
  line1: string
  city: string
  quarter: string | null
  region: string | null
  postalCode: string | null
  landmark: string | null
  instructions: string | null
  lat: number
  lng: number
}

export function findProfile(db: Sql, userId: string): Promise<Profile | undefined> {
  return db.row<Profile>(sql`
    select u.id, u.email, u.full_name as "fullName", u.phone, u.date_of_birth as "dateOfBirth", u.role, u.locale, m.slug as market
    from users u left join markets m on m.id = u.market_id where u.id = ${userId}`)
}

export function findAddresses(db: Sql, userId: string): Promise<Address[]> {
  return db.rows<Address>(sql`
    select id, label, line1, city, quarter, region, postal_code as "postalCode", landmark, instructions, lat, lng
    from addresses where user_id = ${userId} order by created_at, id`)
}
