import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Provider } from '../../domain/payments/providers'
import type { FindingKind, SolvingAction } from '../../domain/reconciliation/finding'
import type { OurMovement, TheirMovement } from '../../domain/reconciliation/movement'
import type { LineStatus, RunStatus } from '../../domain/reconciliation/run'
import type { Sql } from '../../ports/database'

/** A provider's day. Amounts in integer minor units. */
export interface ReconciledDay {
  id: string
  provider: Provider
  day: string
  status: RunStatus
  matched: number
  /** Differences that nobody has solved yet. */
  open: number
  solved: number
  totals: { currency: CurrencyCode; ours: number; theirs: number }[]
  message: string | null
  finishedAt: Date | null
}

export interface ReconciledLine {
  id: string
  provider: Provider
  day: string
  kind: FindingKind
  status: LineStatus
  market: string
  currency: CurrencyCode
  direction: 'in' | 'out'
  reference: string | null
  attemptId: string | null
  orderId: string | null
  orderNumber: string | null
  ours: number | null
  theirs: number | null
  ourFee: number | null
  theirFee: number | null
  expectedFee: number | null
  ourState: OurMovement['state'] | null
  theirState: TheirMovement['state'] | null
  /** What waits in suspense for it: above zero the provider has more than we know of. */
  suspense: number
  actions: SolvingAction[]
  action: SolvingAction | null
  reason: string | null
  solvedBy: string | null
  solvedAt: Date | null
}

interface Wish {
  provider?: Provider | undefined
  /** UTC days, both included. */
  from: string
  to: string
}

const of = ({ provider, from, to }: Wish) =>
  sql`x.day between ${from} and ${to} ${provider ? sql`and x.provider::text = ${provider}` : sql``}`

/** How providers' days compare, the newest first. */
export function findReconciledDays(db: Sql, wish: Wish): Promise<ReconciledDay[]> {
  return db.rows<ReconciledDay>(sql`
    select x.id, x.provider, x.day, x.status, x.matched, coalesce(x.totals, '[]') as totals, x.message, x.finished_at as "finishedAt",
      count(l.id) filter (where l.status = 'open') as open, count(l.id) filter (where l.status = 'solved') as solved
    from reconciliations x left join reconciliation_lines l on l.reconciliation_id = x.id
    where ${of(wish)} group by x.id order by x.day desc, x.provider`)
}

const MOST = 500

/** Their differences: the open ones first, then the newest. What settled by itself is not told. */
export function findReconciledLines(db: Sql, wish: Wish): Promise<ReconciledLine[]> {
  return db.rows<ReconciledLine>(sql`
    select x.id, x.provider, x.day, x.kind, x.status, m.name as market, x.currency, x.direction, x.reference, x.attempt_id as "attemptId",
      x.order_id as "orderId", o.number as "orderNumber", x.ours, x.theirs, x.our_fee as "ourFee", x.their_fee as "theirFee",
      x.expected_fee as "expectedFee", x.our_state as "ourState", x.their_state as "theirState",
      case when x.suspended and x.status = 'open' then x.amount_gap - x.fee_gap else 0 end as suspense, x.actions, x.action, x.reason,
      u.full_name as "solvedBy", x.solved_at as "solvedAt"
    from reconciliation_lines x join markets m on m.id = x.market_id left join orders o on o.id = x.order_id left join users u on u.id = x.solved_by_id
    where ${of(wish)} and x.status <> 'gone' order by x.status = 'solved', x.day desc, x.id desc limit ${MOST}`)
}
