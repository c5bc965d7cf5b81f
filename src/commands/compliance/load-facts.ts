import { sql } from 'drizzle-orm'
import type { Licence, Person, Purchase, VerifiedIdentity } from '../../domain/compliance/facts'
import type { RegulatedProduct } from '../../domain/compliance/items-of'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { openColumn } from '../sealed-text'
import { licencesOf, purchasesOf } from './fact-columns'
import { verifiedIdentity } from './verified-identity'

const HOUR = 3_600_000

interface Asked {
  readonly marketId: string
  readonly restaurantId: string
  readonly customerId: string | null
  readonly productIds: readonly string[]
  readonly lookBackHours: number
  readonly exceptOrder: string | null
  readonly now: Date
}

interface LoadedFacts {
  readonly products: ReadonlyMap<string, RegulatedProduct>
  readonly person: Person | null
  readonly licences: readonly Licence[]
}

interface Row {
  products: Record<string, RegulatedProduct>
  person: StoredPerson | null
  licences: Licence[]
}

/** Moments as JSON has them. */
export interface StoredPerson {
  id: string
  /** As it is stored: sealed. */
  toldBirthDate: string | null
  identity:
    | (Omit<VerifiedIdentity, 'approvedAt' | 'validUntil'> & { approvedAt: string; validUntil: string | null })
    | null
  purchases: (Omit<Purchase, 'at'> & { at: string })[]
}

/** All that rules ask of products, customer and seller, in one statement. */
export async function loadFacts(db: Sql, vault: Vault, asked: Asked): Promise<LoadedFacts> {
  const { marketId, restaurantId, customerId, productIds, exceptOrder, now } = asked
  const from = new Date(now.getTime() - asked.lookBackHours * HOUR)
  const bought = purchasesOf({
    customer: sql`u.id`,
    market: sql`${marketId}`,
    from: sql`${from}`,
    ...(exceptOrder && { except: sql`${exceptOrder}` }),
  })
  const row = await db.row<Row>(sql`
    select (
      select coalesce(jsonb_object_agg(p.id, jsonb_build_object('goods', coalesce(c.regulated_as, 'none'), 'attributes', coalesce(p.attributes, '{}'))), '{}')
      from products p left join categories c on c.id = p.category_id where p.id = any(${sql.param([...productIds])}::uuid[])) as products,
    (
      select jsonb_build_object('id', u.id, 'toldBirthDate', u.date_of_birth, 'identity', ${verifiedIdentity(sql`u.id`, sql`${now}::timestamptz`)},
        'purchases', ${asked.lookBackHours > 0 ? bought : sql`'[]'::jsonb`})
      from users u where u.id = ${customerId}) as person,
    ${licencesOf(sql`${restaurantId}`)} as licences`)
  return {
    products: new Map(Object.entries(row?.products ?? {})),
    person: row?.person ? personOf(vault, row.person) : null,
    licences: row?.licences ?? [],
  }
}

export function personOf(vault: Vault, { id, toldBirthDate, identity, purchases }: StoredPerson): Person {
  return {
    toldBirthDate: toldBirthDate && openColumn(vault, SEALED.toldBirth, id, toldBirthDate),
    identity: identity && {
      ...identity,
      approvedAt: new Date(identity.approvedAt),
      validUntil: identity.validUntil === null ? null : new Date(identity.validUntil),
    },
    purchases: purchases.map((purchase) => ({ ...purchase, at: new Date(purchase.at) })),
  }
}
