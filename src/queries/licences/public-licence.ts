import { sql } from 'drizzle-orm'
import { isGood, type LicenceState, type LicenceTerms, licenceState } from '../../domain/licences/licence-state'
import { localMoment } from '../../domain/opening/local-moment'
import { daysUntil } from '../../domain/time/calendar-day'
import type { Sql } from '../../ports/database'

interface Held extends LicenceTerms {
  kind: string
  holder: string
  title: string
  number: string | null
  issuer: string | null
}

export interface PublicLicence {
  business: {
    name: string
    licenseNumber: string | null
    licenseType: string
    issuer: string | null
    issuedDate: string | null
    expirationDate: string | null
    status: LicenceState
  }
  compliance: {
    market: string
    compliant: boolean
    /** YYYY-MM-DD in the zone of the market. */
    asOf: string
    daysUntilExpiration: number | null
    licenses: Pick<
      PublicLicence['business'],
      'licenseType' | 'licenseNumber' | 'issuer' | 'expirationDate' | 'status'
    >[]
    rulesVersion: number | null
  }
}

/**
 * What everybody may know of the platform's own business in a market: the licence that counts, and how it stands with all of them. Undefined where
 * there is no such market, or none was ever granted there.
 */
export async function findPublicLicence(db: Sql, slug: string, now: Date): Promise<PublicLicence | undefined> {
  const row = await db.row<{ timeZone: string; held: Held[]; rulesVersion: number | null }>(sql`
    select m.time_zone as "timeZone", (
      select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'holder', l.holder, 'title', l.title, 'number', l.number, 'issuer', l.issuer,
        'issuedOn', l.issued_on, 'expiresOn', l.expires_on, 'status', l.status) order by l.created_at, l.id), '[]')
      from licences l where l.market_id = m.id and l.restaurant_id is null and l.status in ('granted', 'suspended', 'revoked')) as held, (
      select p.version::int from rule_packs p where p.market_id = m.id and p.state = 'published' and p.effective_from <= ${now}
      order by p.effective_from desc, p.version desc limit 1) as "rulesVersion"
    from markets m where m.slug = ${slug}`)
  if (!row) return undefined
  const today = localMoment(now, row.timeZone).date
  const kinds = [...new Set(row.held.map(({ kind }) => kind))]
  const newest = kinds.flatMap(
    (kind) =>
      bestOf(
        row.held.filter((held) => held.kind === kind),
        today,
      ) ?? [],
  )
  const [main] = newest
  if (!main) return undefined
  const state = (held: Held) => licenceState(held, today)
  return {
    business: {
      name: main.holder,
      licenseNumber: main.number,
      licenseType: main.title,
      issuer: main.issuer,
      issuedDate: main.issuedOn,
      expirationDate: main.expiresOn,
      status: state(main),
    },
    compliance: {
      market: slug,
      compliant: newest.every((held) => isGood(held, today)),
      asOf: today,
      daysUntilExpiration: main.expiresOn === null ? null : daysUntil(today, main.expiresOn),
      licenses: newest.map((held) => ({
        licenseType: held.title,
        licenseNumber: held.number,
        issuer: held.issuer,
        expirationDate: held.expiresOn,
        status: state(held),
      })),
      rulesVersion: row.rulesVersion,
    },
  }
}

/** The one of a kind that counts: what is good today and longest, else the newest. */
function bestOf(held: readonly Held[], today: string): Held | undefined {
  const good = held.filter((each) => isGood(each, today))
  const end = ({ expiresOn }: Held) => expiresOn ?? '9999'
  return good.toSorted((a, b) => (end(a) < end(b) ? 1 : -1))[0] ?? held.at(-1)
}
