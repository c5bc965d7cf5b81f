import { type SQL, sql } from 'drizzle-orm'
import type { CheckStatus } from '../../domain/drivers/background-check'
import type { DriverPaperKind } from '../../domain/drivers/driver-papers'
import type { DriverStage } from '../../domain/drivers/transitions'
import type { Vehicle } from '../../domain/drivers/vehicle'
import type { PaperStatus } from '../../domain/onboarding/paper'
import type { Sql } from '../../ports/database'

export interface DriverHead {
  id: string
  name: string
  stage: DriverStage
  vehicle: Vehicle
  employed: boolean
  market: { id: string; slug: string; name: string; timeZone: string }
  minimumAge: number
  identityPassedAt: string | null
  /** Sealed. */
  bornOn: string | null
  checkedUntil: string | null
  papers: DriverPaperRow[]
  suspendedFor: 'expiry' | 'person' | null
  suspendedBecause: string | null
  noticeAt: string | null
  /** When he came to the stage that he is in; null of whoever was entered by hand. */
  since: string | null
}

interface DriverPaperRow {
  id: string
  kind: DriverPaperKind
  status: PaperStatus
  counts: boolean
  expiresOn: string
  tail: string | null
  reason: string | null
  documentId: string
  name: string
  mimeType: string
}

export interface DriverDetails extends DriverHead {
  userId: string
  email: string
  phone: string | null
  identityReference: string | null
  noticeReason: string | null
  adverseActionDays: number
  /** Whether somebody looks into drivers of this market at all. */
  country: string
  checkRegion: string | null
  /** Newest first. */
  checks: {
    id: string
    status: CheckStatus
    provider: string
    report: string | null
    adjudication: string | null
    message: string | null
    url: string | null
    completedAt: string | null
    validUntil: string | null
    orderedAt: string
  }[]
  /** Oldest first. */
  history: { from: DriverStage | null; to: DriverStage; by: string | null; at: string; reason: string | null }[]
}

const time = (moment: SQL): SQL => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Papers that were renewed are of the past: only the newest of a kind, and what is in force. */
const HEAD = sql`
  d.id, coalesce(nullif(concat_ws(' ', d.given_name, d.family_name), ''), d.display_name) as name, d.stage, d.vehicle, d.employed,
  jsonb_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'timeZone', m.time_zone) as market, m.driver_minimum_age::int as "minimumAge",
  ${time(sql`d.identity_passed_at`)} as "identityPassedAt", d.born_on as "bornOn", d.suspended_for as "suspendedFor",
  d.suspended_because as "suspendedBecause", ${time(sql`d.notice_at`)} as "noticeAt",
  (select max(valid_until) from background_checks where driver_id = d.id) as "checkedUntil",
  (select ${time(sql`max(at)`)} from driver_moves where driver_id = d.id) as since,
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'status', p.status, 'counts', p.counts, 'expiresOn', p.expires_on,
    'tail', p.tail, 'reason', p.reason, 'documentId', f.id, 'name', f.name, 'mimeType', f.mime_type) order by p.kind, p.created_at desc), '[]')
    from driver_papers p join documents f on f.id = p.document_id
    where p.driver_id = d.id and (p.counts or p.status <> 'verified')) as papers`

const FROM = sql`drivers d join markets m on m.id = d.market_id join users u on u.id = d.user_id`

interface Wanted {
  stages: readonly DriverStage[]
  /** Only of whom something ends on this day or before, YYYY-MM-DD. */
  endingBy?: string | undefined
  page: number
  limit: number
}

/** Drivers and those who want to be: who waits longest in a stage first, or whose papers end soonest. */
export async function findDriverHeads(
  db: Sql,
  { stages, endingBy, page, limit }: Wanted,
): Promise<{ docs: DriverHead[]; hasNextPage: boolean }> {
  const some = stages.length > 0 ? sql`d.stage::text = any(${sql.param([...stages])}::text[])` : sql`true`
  const ends = sql`least((select min(expires_on) from driver_papers where driver_id = d.id and counts),
    (select max(valid_until) from background_checks where driver_id = d.id))`
  const which = endingBy
    ? sql`${some} and ${ends} <= ${endingBy} order by ${ends}, d.id`
    : sql`${some} order by since nulls last, d.id`
  const rows = await db.rows<DriverHead>(
    sql`select ${HEAD} from ${FROM} where ${which} limit ${limit + 1} offset ${(page - 1) * limit}`,
  )
  return { docs: rows.slice(0, limit), hasNextPage: rows.length > limit }
}

/** How many there are in each stage. */
export async function countDriverStages(db: Sql): Promise<Partial<Record<DriverStage, number>>> {
  const rows = await db.rows<{ stage: DriverStage; n: number }>(
    sql`select stage, count(*)::int as n from drivers group by stage`,
  )
  return Object.fromEntries(rows.map(({ stage, n }) => [stage, n]))
}

/** All of one. */
export function findDriverDetails(
  db: Sql,
  which: { id: string } | { userId: string },
): Promise<DriverDetails | undefined> {
  return db.row<DriverDetails>(sql`
    select ${HEAD}, u.id as "userId", u.email, u.phone, d.identity_reference as "identityReference", d.notice_reason as "noticeReason",
      m.adverse_action_days::int as "adverseActionDays", m.country, m.check_region as "checkRegion",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'status', c.status, 'provider', c.provider, 'report', c.report,
        'adjudication', c.adjudication, 'message', c.message, 'url', c.url, 'completedAt', ${time(sql`c.completed_at`)}, 'validUntil', c.valid_until,
        'orderedAt', ${time(sql`c.created_at`)}) order by c.created_at desc, c.id desc), '[]')
        from background_checks c where c.driver_id = d.id) as checks,
      (select coalesce(jsonb_agg(jsonb_build_object('from', h."from", 'to', h."to", 'at', ${time(sql`h.at`)}, 'reason', h.reason,
        'by', (select full_name from users where id = h.by_id)) order by h.at, h.id), '[]')
        from driver_moves h where h.driver_id = d.id) as history
    from ${FROM} where ${'id' in which ? sql`d.id = ${which.id}` : sql`d.user_id = ${which.userId}`}`)
}
