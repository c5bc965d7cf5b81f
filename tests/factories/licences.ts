import { v7 as uuid } from 'uuid'
import type { Town } from './town'

interface Wish {
  kind?: string
  /** Null: the platform's own. */
  restaurantId?: string | null
  status?: 'waiting' | 'granted' | 'suspended' | 'refused' | 'revoked'
  issuedOn?: string | null
  expiresOn?: string | null
}

/** A licence of the registry; of the town's restaurant unless told, without an end. */
export async function putLicence(
  { sql, marketId, mine }: Town,
  {
    kind = 'alcohol_licence',
    restaurantId = mine.id,
    status = 'granted',
    issuedOn = null,
    expiresOn = null,
  }: Wish = {},
): Promise<string> {
  const id = uuid()
  await sql.query(
    `insert into licences (id, title, kind, market_id, restaurant_id, holder, number, issuer, status, reason, issued_on, expires_on)
     values ($1, 'Alcohol licence', $2, $3, $4, 'Chez Awa', 'BEV-1', 'State', $5, $6, $7, $8)`,
    [
      id,
      kind,
      marketId,
      restaurantId,
      status,
      status === 'granted' || status === 'waiting' ? null : 'x',
      issuedOn,
      expiresOn,
    ],
  )
  return id
}

/** So many days from now, as a calendar of the town says it. */
export function inDays(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Douala' }).format(at)
}
