import { sql } from 'drizzle-orm'
import type { EntryKind } from '../../domain/ledger/entry'
import type { AttemptStatus } from '../../domain/payments/attempts'
import type { Provider } from '../../domain/payments/providers'
import type { Sql } from '../../ports/database'

export interface PayoutStory {
  /** What its owner still has with us, in integer minor units. */
  balance: number
  /** Why payouts of this owner are stopped, where they are. */
  hold: { id: string; reason: string } | null
  attempts: {
    id: string
    provider: Provider
    status: AttemptStatus
    at: string
    message: string | null
    reference: string | null
  }[]
  entries: { id: string; kind: EntryKind; at: string }[]
  /** Names of the people who asked and decided. */
  requestedBy: string | null
  approvedBy: string | null
  decidedBy: string | null
  retriedAs: string | null
}

/** What happened to a payout, and how its owner stands. */
export function findPayoutStory(db: Sql, id: string): Promise<PayoutStory | undefined> {
  return db.row<PayoutStory>(sql`
    select coalesce((select a.balance from ledger_accounts a where a.currency::text = p.currency::text and case p.owner
        when 'customer' then a.customer_id = p.customer_id and a.purpose = 'wallet'
        when 'driver' then a.driver_id = p.driver_id and a.purpose = 'payable'
        else a.restaurant_id = p.restaurant_id and a.purpose = 'payable' end), 0) as balance,
      (select jsonb_build_object('id', h.id, 'reason', h.reason) from payout_holds h where h.lifted_at is null
        and (h.restaurant_id = p.restaurant_id or h.driver_id = p.driver_id or h.customer_id = p.customer_id) limit 1) as hold,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'provider', t.provider, 'status', t.status, 'at', t.created_at,
        'message', t.message, 'reference', t.reference) order by t.created_at) from payment_attempts t where t.payout_id = p.id), '[]') as attempts,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'at', e.at) order by e.recorded_at) from journal_entries e
        where e.key in ('payout:' || p.id, 'payout:' || p.id || ':netted', 'payout:' || p.id || ':paid', 'payout:' || p.id || ':returned')), '[]')
        as entries,
      (select full_name from users where id = p.requested_by_id) as "requestedBy",
      (select full_name from users where id = p.approved_by_id) as "approvedBy",
      (select full_name from users where id = p.decided_by_id) as "decidedBy",
      (select r.id from payouts r where r.retry_of_id = p.id) as "retriedAs"
    from payouts p where p.id = ${id}`)
}
