import { sql } from 'drizzle-orm'
import type { WalletPurpose } from '../../domain/wallets/movement'
import type { Sql } from '../../ports/database'

/** A grant of which something can be spent. Integer minor units. */
export interface OpenGrant {
  id: string
  purpose: Exclude<WalletPurpose, 'wallet'>
  amount: number
  remaining: number
  expiresAt: Date | null
  reason: string | null
  orderNumber: string | null
  grantedAt: Date
}

/** What credit and points a wallet has, the nearest expiry first. */
export function findOpenGrants(db: Sql, walletId: string, now: Date): Promise<OpenGrant[]> {
  return db.rows<OpenGrant>(sql`
    select g.id, g.purpose, g.amount, g.remaining, g.expires_at as "expiresAt", g.reason, o.number as "orderNumber", g.granted_at as "grantedAt"
    from wallet_grants g left join orders o on o.id = g.order_id
    where g.wallet_id = ${walletId} and g.remaining > 0 and (g.expires_at is null or g.expires_at > ${now})
    order by g.expires_at nulls last, g.id limit 200`)
}
