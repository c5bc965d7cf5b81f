import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { PayoutOwner, PayoutOwnerKind } from '../../domain/payouts/owners'
import type { PayoutTerms } from '../../domain/payouts/payable-now'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

/** Whose payouts, and by which market's terms. */
export interface Owner extends PayoutOwner {
  readonly marketId: string
  readonly country: string
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly terms: PayoutTerms
}

const TABLES = { restaurant: sql`restaurants`, driver: sql`drivers`, customer: sql`users` } as const

/** The column of a payout, a destination or a hold that names its owner. */
export const OWNER_COLUMN = {
  restaurant: sql.identifier('restaurant_id'),
  driver: sql.identifier('driver_id'),
  customer: sql.identifier('customer_id'),
} as const satisfies Record<PayoutOwnerKind, unknown>

/** @throws WaybillError `not_found`, also for somebody who is in no market */
export async function findOwner(db: Sql, { kind, id }: PayoutOwner): Promise<Owner> {
  const row = await db.row<Omit<Owner, 'kind' | 'id' | 'terms'> & PayoutTerms>(sql`
    select m.id as "marketId", m.country, m.currency, m.time_zone as "timeZone", m.payout_minimum as minimum, m.payout_daily_limit as "dailyLimit",
      m.payout_hold_days as "holdDays", m.payout_approval_above as "approvalAbove"
    from ${TABLES[kind]} o join markets m on m.id = o.market_id where o.id = ${id}`)
  if (!row) throw new WaybillError('not_found')
  const { marketId, country, currency, timeZone, ...terms } = row
  return { kind, id, marketId, country, currency, timeZone, terms }
}

/** One request of an owner at a time: what he has and asked for stays as it was read until the transaction ends. */
export async function lockOwner(ctx: CommandContext, owner: PayoutOwner): Promise<Owner> {
  await ctx.rows(sql`select from ${TABLES[owner.kind]} where id = ${owner.id} for no key update`)
  return findOwner(ctx, owner)
}
