import { sql } from 'drizzle-orm'
import { type LicenceState, type LicenceTerms, licenceState } from '../../domain/licences/licence-state'
import { type Urgency, urgencyOf } from '../../domain/licences/urgency'
import { localMoment } from '../../domain/opening/local-moment'
import { daysUntil } from '../../domain/time/calendar-day'
import type { Sql } from '../../ports/database'

interface Row extends LicenceTerms {
  id: string
  title: string
  holder: string
  number: string | null
  market: string
  timeZone: string
  renewed: boolean
}

export interface AgendaLicence {
  id: string
  title: string
  holder: string
  number: string | null
  market: string
  /** YYYY-MM-DD, the last day on which it is good. */
  expiresOn: string | null
  daysLeft: number | null
  state: LicenceState
  urgency: Urgency
  /** Another one is granted for when it ends, or waits to be. */
  renewed: boolean
}

interface Asked {
  /** Its slug; absent: all of them. */
  market?: string | undefined
  /** Null: everybody's, the platform's own among them. */
  restaurantIds: readonly string[] | null
  now: Date
}

/** More than these is a list and no calendar. */
const MOST = 500

/**
 * What somebody has to keep an eye on: licences that count or wait, the one that ends first at the top. One that ended and was renewed is none of
 * them.
 */
export async function findLicenceAgenda(db: Sql, { market, restaurantIds, now }: Asked): Promise<AgendaLicence[]> {
  const rows = await db.rows<Row>(sql`
    select * from (
      select l.id, l.title, l.holder, l.number, l.status, l.issued_on as "issuedOn", l.expires_on as "expiresOn", m.name as market,
        m.time_zone as "timeZone", exists (select from licences n where n.renews_id = l.id and n.status in ('waiting', 'granted')) as renewed
      from licences l join markets m on m.id = l.market_id
      where l.status in ('granted', 'waiting', 'suspended') and (${market ?? null}::text is null or m.slug = ${market ?? null})
        ${restaurantIds ? sql`and l.restaurant_id = any(${sql.param([...restaurantIds])}::uuid[])` : sql``}
    ) l order by l."expiresOn" nulls last, l.title, l.id limit ${MOST}`)
  return rows.flatMap(({ timeZone, issuedOn, status, ...row }) => {
    const today = localMoment(now, timeZone).date
    const daysLeft = row.expiresOn === null ? null : daysUntil(today, row.expiresOn)
    const state = licenceState({ status, issuedOn, expiresOn: row.expiresOn }, today)
    if (state === 'expired' && row.renewed) return []
    return [{ ...row, daysLeft, state, urgency: urgencyOf({ state, daysLeft }) }]
  })
}
