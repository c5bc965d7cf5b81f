import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { toE164 } from '../orders/contact'

export interface Recipient {
  customerId: string
  fullName: string
}

/**
 * The customer of a market whose e-mail address or confirmed telephone this is. Whoever is somewhere else, may not sign in or is no customer is as
 * unknown as nobody.
 * @throws WaybillError `not_found`; `validation_failed` for one's own
 */
export async function findRecipient(
  db: Sql,
  { to, from, marketId }: { to: string; from: string; marketId: string },
): Promise<Recipient> {
  const byMail = to.includes('@')
  const address = byMail ? to.toLowerCase() : await numberOf(db, to, marketId)
  const found = await db.row<Recipient>(sql`
    select u.id as "customerId", u.full_name as "fullName" from users u
    where ${byMail ? sql`u.email = ${address}` : sql`u.phone = ${address} and u.phone_verified_at is not null`}
      and u.role = 'customer' and u.active and u.market_id = ${marketId}`)
  if (!found) throw new WaybillError('not_found')
  if (found.customerId === from) {
    throw invalid('to', { en: 'This is your own account.', fr: 'C’est votre propre compte.' })
  }
  return found
}

async function numberOf(db: Sql, phone: string, marketId: string): Promise<string> {
  const market = await db.row<{ country: string }>(sql`select country from markets where id = ${marketId}`)
  return toE164(phone, market?.country ?? 'US')
}

export interface HomeMarket {
  marketId: string
  currency: CurrencyCode
}

/** The market of a customer's account, in whose currency and among whose customers money is sent. @throws WaybillError `not_found` */
export async function homeMarket(db: Sql, customerId: string): Promise<HomeMarket> {
  const found = await db.row<HomeMarket>(sql`
    select m.id as "marketId", m.currency from users u join markets m on m.id = u.market_id where u.id = ${customerId}`)
  if (!found) throw new WaybillError('not_found')
  return found
}
