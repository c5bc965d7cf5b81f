import { type SQL, sql } from 'drizzle-orm'
import type { Outcome } from '../../domain/compliance-log/record'
import type { IdentityPaper } from '../../domain/identity-checks/finding'
import { CHECK_REASONS } from '../../domain/identity-checks/judge-finding'
import type { IdentityProvider } from '../../domain/identity-checks/providers'
import { CHECK_TRANSITIONS, type CheckStatus, type CheckType } from '../../domain/identity-checks/transitions'
import { findTransition } from '../../domain/transition'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

export interface Check {
  id: string
  personId: string
  marketId: string
  type: CheckType
  status: CheckStatus
  provider: IdentityProvider
  reference: string | null
  documentKind: IdentityPaper | null
  issuing: string | null
  /** Sealed. */
  bornOn: string | null
  documentId: string | null
  validUntil: Date | null
  flowExpiresAt: Date | null
  calls: number
  calledAt: Date | null
  createdAt: Date
}

const COLUMNS = sql`c.id, c.person_id as "personId", c.market_id as "marketId", c.type, c.status, c.provider, c.reference,
  c.document_kind as "documentKind", c.issuing, c.born_on as "bornOn", c.document_id as "documentId", c.valid_until as "validUntil",
  c.flow_expires_at as "flowExpiresAt", c.calls, c.called_at as "calledAt", c.created_at as "createdAt"`

export function findCheck(db: Sql, condition: SQL): Promise<Check | undefined> {
  return db.row<Check>(sql`select ${COLUMNS} from identity_checks c where ${condition}`)
}

/** Locked until the transaction ends. */
export function lockCheck(ctx: CommandContext, condition: SQL): Promise<Check | undefined> {
  return ctx.row<Check>(sql`select ${COLUMNS} from identity_checks c where ${condition} for update`)
}

interface Move {
  /** A code of `CHECK_REASONS`, or what a person wrote. */
  readonly reason: string | null
  /** More columns to write. */
  readonly set?: SQL
  /** What the log keeps of it: nothing that is personal. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What the log says of each state. */
const OUTCOMES: Readonly<Record<Exclude<CheckStatus, 'created'>, Outcome>> = {
  pending: 'pending',
  needs_review: 'pending',
  approved: 'passed',
  declined: 'failed',
  expired: 'done',
  withdrawn: 'done',
}

/**
 * The only way a check changes its status: the transition table decides, then row, event and log move together (IDV-2).
 * @throws WaybillError as `findTransition`
 */
export async function moveCheck(
  ctx: CommandContext,
  check: Check,
  to: Exclude<CheckStatus, 'created'>,
  { reason, set, facts }: Move,
): Promise<void> {
  const { id, personId, marketId, type, status: from, provider } = check
  const { role } = ctx.actor
  const { event } = findTransition(CHECK_TRANSITIONS, { from, to, role, reason: reason ?? undefined })
  await ctx.rows(sql`
    update identity_checks set ${set ? sql`${set}, ` : sql``}status = ${to}, reason = ${reason},
      waiting_since = case when ${to === 'needs_review'} then ${ctx.now}::timestamptz end, updated_at = ${ctx.now}
    where id = ${id}`)
  const subject = { kind: 'identity-check', id }
  ctx.subject(subject.kind, id, marketId)
  const isCode = CHECK_REASONS.some((code) => code === reason)
  ctx.record({
    kind: 'identity',
    name: event,
    outcome: OUTCOMES[to],
    ...(isCode && reason && { code: reason }),
    subject,
    market: marketId,
    facts: { type, provider, from, to, ...facts },
    // What somebody wrote may tell of the person.
    ...(!isCode && reason && { personal: { reason }, person: personId }),
  })
  ctx.emit(event, { checkId: id, personId, marketId, type, provider, from, to })
}
