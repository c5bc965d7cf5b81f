import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

export function findProfile(db: Sql, userId: string) {
  return db.row(sql`
    select u.id, u.email, u.full_name as "fullName", u.phone, u.date_of_birth as "dateOfBirth", u.role, u.locale, m.slug as market
    from users u left join markets m on m.id = u.market_id where u.id = ${userId}`)
}

export function findAddresses(db: Sql, userId: string) {
  return db.rows(sql`
    select id, label, line1, city, landmark, instructions, lat, lng from addresses where user_id = ${userId} order by created_at, id`)
}
