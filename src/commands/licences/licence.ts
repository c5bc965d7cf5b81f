import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { LicenceTerms } from '../../domain/licences/licence-state'
import { localMoment } from '../../domain/opening/local-moment'
import type { CommandContext } from '../context'

/** A row of the registry, held until the command ends. */
export interface Licence extends LicenceTerms {
  readonly id: string
  readonly marketId: string
  /** Null: the platform's own. */
  readonly restaurantId: string | null
  readonly kind: string
  readonly title: string
  readonly holder: string
  readonly number: string | null
  readonly issuer: string | null
  readonly documentId: string | null
  /** The one that this renews. */
  readonly renewsId: string | null
  readonly reason: string | null
  /** YYYY-MM-DD in the zone of its market. */
  readonly today: string
}

interface Row extends Omit<Licence, 'today'> {
  timeZone: string
}

/** @throws WaybillError `not_found`, for an owner also where it is somebody else's */
export async function lockLicence(ctx: CommandContext, id: string): Promise<Licence> {
  const row = await ctx.row<Row>(sql`
    select l.id, l.market_id as "marketId", l.restaurant_id as "restaurantId", l.kind, l.title, l.holder, l.number, l.issuer,
      l.issued_on as "issuedOn", l.expires_on as "expiresOn", l.status, l.document_id as "documentId", l.renews_id as "renewsId",
      l.reason, m.time_zone as "timeZone"
    from licences l join markets m on m.id = l.market_id where l.id = ${id} for update of l`)
  if (!row) throw new WaybillError('not_found')
  const { timeZone, ...licence } = row
  const { role, restaurantIds } = ctx.actor
  if (role === 'owner' && !(licence.restaurantId && restaurantIds.includes(licence.restaurantId)))
    throw new WaybillError('not_found')
  return { ...licence, today: localMoment(ctx.now, timeZone).date }
}
