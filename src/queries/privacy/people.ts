import { sql } from 'drizzle-orm'
import type { UserRole } from '../../domain/identity/roles'
import { maskPhone } from '../../domain/phone-codes/mask-phone'
import { maskEmail } from '../../domain/privacy/mask-email'
import type { Sql } from '../../ports/database'

/** Somebody with an account, as whoever looks may see him. */
export interface FoundPerson {
  id: string
  name: string
  email: string
  phone: string | null
  role: UserRole
  market: string | null
  /** ISO 8601 */
  since: string
  erasure: 'waiting' | 'running' | 'done' | null
}

const MOST = 10

const COLUMNS = sql`u.id, u.full_name as name, u.email, u.phone, u.role, m.name as market, u.created_at as since, e.state as erasure
  from users u left join markets m on m.id = u.market_id left join person_erasures e on e.person_id = u.id`

type Row = Omit<FoundPerson, 'since'> & { since: Date }

/**
 * People by a part of their name, their e-mail address or their telephone; whoever is erased is not found by what he was called.
 * @param masked whether addresses and numbers are hidden but for their ends
 */
export async function findPeople(db: Sql, wanted: string, masked: boolean): Promise<FoundPerson[]> {
  const part = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  const digits = wanted.replace(/\D/g, '')
  const byPhone = digits.length >= 5 ? sql`or u.phone like ${`%${digits}%`}` : sql``
  const rows = await db.rows<Row>(sql`
    select ${COLUMNS} where e.id is null and (u.full_name ilike ${part} or u.email ilike ${part} ${byPhone})
    order by u.full_name, u.id limit ${MOST}`)
  return rows.map((row) => told(row, masked))
}

/** One, by id. */
export async function findPerson(db: Sql, id: string, masked: boolean): Promise<FoundPerson | undefined> {
  const row = await db.row<Row>(sql`select ${COLUMNS} where u.id = ${id}`)
  return row && told(row, masked)
}

function told({ since, email, phone, ...row }: Row, masked: boolean): FoundPerson {
  return {
    ...row,
    email: masked ? maskEmail(email) : email,
    phone: masked && phone ? maskPhone(phone) : phone,
    since: since.toISOString(),
  }
}
