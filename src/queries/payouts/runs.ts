import { type SQL, sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { PayoutStatus } from '../../domain/payouts/transitions'
import type { Sql } from '../../ports/database'

/** How far those payouts are that went together. Amount in integer minor units. */
export interface PayoutRun {
  batch: string
  marketId: string
  market: string
  currency: CurrencyCode
  startedAt: Date
  amount: number
  /** How many stand where; those that nobody waits for any more are `paid` and `failed`. */
  counts: Partial<Record<PayoutStatus, number>>
}

const runsWhere = (condition: SQL) => sql`
  select batch, m.id as "marketId", m.name as market, r.currency, min(r.first) as "startedAt", sum(r.amount) as amount,
    jsonb_object_agg(r.status, r.payouts) as counts
  from (select batch, market_id, currency, status, count(*)::int as payouts, sum(amount) as amount,
      min(coalesce(sent_at, settled_at)) as first
    from payouts where batch is not null and ${condition} group by 1, 2, 3, 4) r join markets m on m.id = r.market_id
  group by batch, m.id, m.name, r.currency`

/** The last runs of all markets, the newest first. */
export function findRuns(db: Sql): Promise<PayoutRun[]> {
  return db.rows<PayoutRun>(sql`${runsWhere(sql`true`)} order by "startedAt" desc limit 12`)
}

export function findRun(db: Sql, batch: string): Promise<PayoutRun | undefined> {
  return db.row<PayoutRun>(runsWhere(sql`batch = ${batch}`))
}

/** What waits in a market: for a person, and for the next run. */
interface WaitingPayouts {
  marketId: string
  market: string
  currency: CurrencyCode
  requested: number
  requestedAmount: number
  oldest: Date | null
  approved: number
  approvedAmount: number
  /** Approved, but stopped or not to be sent yet. */
  later: number
}

/** Every open market, whether or not something waits there. @param now virtual */
export function findWaiting(db: Sql, now: Date): Promise<WaitingPayouts[]> {
  return db.rows<WaitingPayouts>(sql`
    with waiting as (
      select p.*, p.send_after > ${now} or exists (select from payout_holds h where h.lifted_at is null
        and (h.restaurant_id = p.restaurant_id or h.driver_id = p.driver_id or h.customer_id = p.customer_id)) as later
      from payouts p where p.status in ('requested', 'approved')
    )
    select m.id as "marketId", m.name as market, m.currency, count(w.id) filter (where w.status = 'requested')::int as requested,
      coalesce(sum(w.amount) filter (where w.status = 'requested'), 0) as "requestedAmount",
      min(w.created_at) filter (where w.status = 'requested') as oldest,
      count(w.id) filter (where w.status = 'approved' and not w.later)::int as approved,
      coalesce(sum(w.amount) filter (where w.status = 'approved' and not w.later), 0) as "approvedAmount",
      count(w.id) filter (where w.status = 'approved' and w.later)::int as later
    from markets m left join waiting w on w.market_id = m.id where m.active or w.id is not null
    group by m.id order by m.name`)
}
