import { type SQL, sql } from 'drizzle-orm'
import type { ApplicationDetails } from '../domain/onboarding/application'
import type { PaperStatus } from '../domain/onboarding/paper'
import type { ApplicationStatus } from '../domain/onboarding/transitions'
import type { Sql } from '../ports/database'

export interface ApplicationHead {
  id: string
  status: ApplicationStatus
  /** What it calls itself; null while it says nothing. */
  name: string | null
  market: { id: string; slug: string; name: string }
  applicant: { id: string; fullName: string; email: string }
  reviewer: string | null
  /** Since when somebody of ours is to do something; null before it was first handed in. */
  waitingSince: string | null
  updatedAt: string
}

export interface HandedPaper {
  id: string
  kind: string
  status: PaperStatus
  reason: string | null
  /** YYYY-MM-DD */
  expiresOn: string | null
  documentId: string
  name: string
  mimeType: string
}

export interface ApplicationView extends ApplicationHead {
  details: ApplicationDetails
  message: string | null
  fields: string[]
  restaurantId: string | null
  papers: HandedPaper[]
  /** Oldest first. */
  history: {
    from: ApplicationStatus
    to: ApplicationStatus
    by: string | null
    at: string
    message: string | null
    fields: string[]
  }[]
}

const HEAD = sql`
  a.id, a.status, a.details->>'name' as name, jsonb_build_object('id', m.id, 'slug', m.slug, 'name', m.name) as market,
  jsonb_build_object('id', u.id, 'fullName', u.full_name, 'email', u.email) as applicant,
  (select full_name from users where id = a.reviewer_id) as reviewer,
  ${time(sql`a.waiting_since`)} as "waitingSince", ${time(sql`a.updated_at`)} as "updatedAt"`

const FROM = sql`restaurant_applications a join markets m on m.id = a.market_id join users u on u.id = a.applicant_id`

/** Those that wait longest first; what nobody waits for, newest first. */
export function findApplications(
  db: Sql,
  { statuses, page, limit }: { statuses: readonly ApplicationStatus[]; page: number; limit: number },
): Promise<{ docs: ApplicationHead[]; hasNextPage: boolean }> {
  const some = statuses.length > 0 ? sql`a.status = any(${sql.param([...statuses])}::text[])` : sql`true`
  return pageOf(db, sql`${some} order by a.waiting_since nulls last, a.id desc`, { page, limit })
}

/** A person's own, newest first. */
export async function findOwnApplications(db: Sql, applicantId: string): Promise<ApplicationHead[]> {
  const which = sql`a.applicant_id = ${applicantId} order by a.created_at desc`
  return (await pageOf(db, which, { page: 1, limit: 50 })).docs
}

async function pageOf(db: Sql, which: SQL, { page, limit }: { page: number; limit: number }) {
  const rows = await db.rows<ApplicationHead>(
    sql`select ${HEAD} from ${FROM} where ${which} limit ${limit + 1} offset ${(page - 1) * limit}`,
  )
  return { docs: rows.slice(0, limit), hasNextPage: rows.length > limit }
}

/** Everything of one: what it says, what was handed in and what became of it. */
export function findApplication(db: Sql, id: string): Promise<ApplicationView | undefined> {
  return db.row<ApplicationView>(sql`
    select ${HEAD}, a.details, a.message, a.fields, a.restaurant_id as "restaurantId",
      ${papersWhere(sql`p.application_id = a.id`)} as papers,
      (select coalesce(jsonb_agg(jsonb_build_object('from', h."from", 'to', h."to", 'at', ${time(sql`h.at`)}, 'message', h.message,
        'fields', h.fields, 'by', (select full_name from users where id = h.by_id)) order by h.at, h.id), '[]')
        from restaurant_application_moves h where h.application_id = a.id) as history
    from ${FROM} where a.id = ${id}`)
}

/** The documents of a restaurant, whoever handed them in. */
export async function findRestaurantPapers(db: Sql, restaurantId: string): Promise<HandedPaper[]> {
  const row = await db.row<{ papers: HandedPaper[] }>(
    sql`select ${papersWhere(sql`p.restaurant_id = ${restaurantId}`)} as papers`,
  )
  return row?.papers ?? []
}

function papersWhere(which: SQL): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'status', p.status, 'reason', p.reason,
      'expiresOn', p.expires_on, 'documentId', d.id, 'name', d.name, 'mimeType', d.mime_type) order by p.kind), '[]')
    from restaurant_papers p join documents d on d.id = p.document_id where ${which})`
}

/** As JavaScript writes a moment. */
function time(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
