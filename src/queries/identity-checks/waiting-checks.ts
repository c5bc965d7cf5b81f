import { sql } from 'drizzle-orm'
import type { IdentityPaper } from '../../domain/identity-checks/finding'
import type { IdentityProvider } from '../../domain/identity-checks/providers'
import type { CheckType } from '../../domain/identity-checks/transitions'
import type { Sql } from '../../ports/database'

/** A check that waits for compliance, as the review queue shows it. */
export interface WaitingCheck {
  id: string
  type: CheckType
  provider: IdentityProvider
  reference: string | null
  reason: string | null
  documentKind: IdentityPaper | null
  issuing: string | null
  /** Whether the paper’s date of birth was read already. */
  born: boolean
  /** Years that its market asks for. */
  minimumAge: number
  waitingSeconds: number
  /** Named as his paper has to name him. */
  person: { id: string; fullName: string; email: string }
  market: { slug: string; name: string }
  document: { id: string; name: string; mimeType: string } | null
}

/** Those that wait longest first. */
export async function findWaitingChecks(
  db: Sql,
  { now, page, limit }: { now: Date; page: number; limit: number },
): Promise<{ docs: WaitingCheck[]; hasNextPage: boolean }> {
  const rows = await db.rows<WaitingCheck>(sql`
    select c.id, c.type, c.provider, c.reference, c.reason, c.document_kind as "documentKind", c.issuing, c.born_on is not null as born,
      case c.type when 'driver' then m.identity_driver_minimum when 'alcohol' then m.identity_alcohol_minimum
        else m.identity_age_minimum end as "minimumAge",
      greatest(0, floor(extract(epoch from ${now}::timestamptz - c.waiting_since)))::int as "waitingSeconds",
      jsonb_build_object('id', u.id, 'fullName', case when c.type = 'driver' then coalesce(v.name, u.full_name) else u.full_name end, 'email', u.email) as person,
      jsonb_build_object('slug', m.slug, 'name', m.name) as market,
      case when d.id is not null then jsonb_build_object('id', d.id, 'name', d.name, 'mimeType', d.mime_type) end as document
    from identity_checks c join users u on u.id = c.person_id join markets m on m.id = c.market_id left join documents d on d.id = c.document_id
      left join lateral (select nullif(concat_ws(' ', given_name, family_name), '') as name from drivers where user_id = u.id) v on true
    where c.status = 'needs_review' order by c.waiting_since, c.id limit ${limit + 1} offset ${(page - 1) * limit}`)
  return { docs: rows.slice(0, limit), hasNextPage: rows.length > limit }
}
