import { sql } from 'drizzle-orm'
import type { Actor } from '../../domain/identity/actor'
import { type LicenceState, type LicenceTerms, licenceState } from '../../domain/licences/licence-state'
import type { ReminderDays } from '../../domain/licences/reminder-due'
import type { LicenceStatus } from '../../domain/licences/transitions'
import { localMoment } from '../../domain/opening/local-moment'
import { daysUntil } from '../../domain/time/calendar-day'
import type { Sql } from '../../ports/database'

interface Term extends LicenceTerms {
  id: string
  number: string | null
  reason: string | null
  documentId: string | null
}

interface Row extends Term {
  restaurantId: string | null
  timeZone: string
  renewed: boolean
  terms: Term[]
  reminders: { days: ReminderDays; expiresOn: string; at: string }[]
}

export interface LicenceHistory {
  id: string
  state: LicenceState
  status: LicenceStatus
  /** Another one stands for it from its end on, or waits to. */
  renewed: boolean
  /** Negative once it has ended; null where it does not. */
  daysLeft: number | null
  documentId: string | null
  /** It, what it renews and what renews it, the newest first. */
  terms: (Omit<Term, 'status'> & { state: LicenceState })[]
  reminders: Row['reminders']
}

const TERM = (l: string) =>
  sql.raw(`jsonb_build_object('id', ${l}.id, 'number', ${l}.number, 'issuedOn', ${l}.issued_on, 'expiresOn', ${l}.expires_on, 'status', ${l}.status,
    'reason', ${l}.reason, 'documentId', ${l}.document_id)`)

/** One licence with all its terms; undefined where there is none, and for an owner where it is somebody else's. */
export async function findLicenceHistory(
  db: Sql,
  { role, restaurantIds }: Actor,
  id: string,
  now: Date,
): Promise<LicenceHistory | undefined> {
  const row = await db.row<Row>(sql`
    with recursive back as (
      select l.* from licences l where l.id = ${id} union select f.* from licences f join back b on f.id = b.renews_id
    ), onward as (
      select l.* from licences l where l.id = ${id} union select n.* from licences n join onward o on n.renews_id = o.id
    )
    select l.id, l.restaurant_id as "restaurantId", l.number, l.status, l.issued_on as "issuedOn", l.expires_on as "expiresOn", l.reason,
      l.document_id as "documentId", m.time_zone as "timeZone",
      exists (select from licences n where n.renews_id = l.id and n.status in ('waiting', 'granted', 'suspended')) as renewed,
      (select jsonb_agg(${TERM('t')} order by t.created_at desc, t.id desc) from (select * from back union select * from onward) t) as terms,
      (select coalesce(jsonb_agg(jsonb_build_object('days', r.days, 'expiresOn', r.expires_on,
        'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.at), '[]')
        from licence_reminders r where r.licence_id = l.id) as reminders
    from licences l join markets m on m.id = l.market_id where l.id = ${id}`)
  if (!row) return undefined
  if (role === 'owner' && !(row.restaurantId && restaurantIds.includes(row.restaurantId))) return undefined
  const today = localMoment(now, row.timeZone).date
  const { status, expiresOn, renewed, documentId, reminders } = row
  return {
    id,
    status,
    state: licenceState(row, today),
    renewed,
    daysLeft: expiresOn === null ? null : daysUntil(today, expiresOn),
    documentId,
    terms: row.terms.map(({ status: was, ...term }) => ({
      ...term,
      state: licenceState({ ...term, status: was }, today),
    })),
    reminders,
  }
}
