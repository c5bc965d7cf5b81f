import { sql } from 'drizzle-orm'
import type { IdentityProvider } from '../../domain/identity-checks/providers'
import type { CheckStatus, CheckType } from '../../domain/identity-checks/transitions'
import type { Sql } from '../../ports/database'

/** A check as its person sees it. */
export interface OwnCheck {
  id: string
  type: CheckType
  status: CheckStatus
  provider: IdentityProvider
  over18: boolean | null
  over21: boolean | null
  decidedAt: string | null
  validUntil: string | null
  /** A code, or what a person of ours wrote. */
  reason: string | null
  /** Sealed. */
  flowUrl: string | null
  flowExpiresAt: string | null
}

/** The newest of each type, and the one that is good now where another is on its way. */
export function findOwnChecks(db: Sql, personId: string): Promise<OwnCheck[]> {
  return db.rows<OwnCheck>(sql`
    select id, type, status, provider, over_18 as "over18", over_21 as "over21", ${time('decided_at')} as "decidedAt",
      case when status in ('approved', 'expired') then ${time('valid_until')} end as "validUntil", reason, flow_url as "flowUrl", ${time('flow_expires_at')} as "flowExpiresAt"
    from (select *, row_number() over (partition by type order by created_at desc, id desc) as nth from identity_checks
      where person_id = ${personId}) c
    where nth = 1 or status = 'approved' order by type, created_at desc, id desc`)
}

/** As JavaScript writes a moment. */
function time(column: string) {
  return sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
