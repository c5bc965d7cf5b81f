import { sql } from 'drizzle-orm'
import type { Gap } from '../../domain/ledger/reconciliation-entries'
import type { FindingKind, SolvingAction } from '../../domain/reconciliation/finding'
import type { LineStatus } from '../../domain/reconciliation/run'
import type { CommandContext } from '../context'

export interface Line extends Gap {
  readonly kind: FindingKind
  readonly status: LineStatus
  /** The provider's name of the movement. */
  readonly reference: string | null
  /** E.164. */
  readonly payer: string | null
  readonly attemptId: string | null
  /** By the provider's book, integer minor units. */
  readonly theirs: number | null
  readonly actions: readonly SolvingAction[]
}

const COLUMNS = sql`l.id as "lineId", l.market_id as "marketId", l.order_id as "orderId", l.provider, l.currency, l.amount_gap as "amountGap",
  l.fee_gap as "feeGap", l.suspended, l.kind, l.status, l.reference, l.payer, l.attempt_id as "attemptId", l.theirs, l.actions`

/** Locked until the transaction ends. */
export function lockLine(ctx: CommandContext, id: string): Promise<Line | undefined> {
  return ctx.row<Line>(sql`select ${COLUMNS} from reconciliation_lines l where l.id = ${id} for update`)
}

/** Open differences of a provider's day that are not among these any more, locked. */
export function lockVanished(
  ctx: CommandContext,
  { provider, day }: { provider: string; day: string },
  keys: readonly string[],
): Promise<Line[]> {
  return ctx.rows<Line>(sql`
    select ${COLUMNS} from reconciliation_lines l where l.provider = ${provider} and l.day = ${day} and l.status = 'open'
      and not (l.key = any(${sql.param([...keys])}::text[])) order by l.id for update`)
}
