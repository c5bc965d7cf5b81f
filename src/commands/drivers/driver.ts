import { sql } from 'drizzle-orm'
import type { DriverStage } from '../../domain/drivers/transitions'
import type { Vehicle } from '../../domain/drivers/vehicle'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { CommandContext } from '../context'
import { openText } from '../sealed-text'

/** Somebody who drives, or wants to, with what his market asks of drivers. */
export interface Driver {
  id: string
  userId: string
  marketId: string
  stage: DriverStage
  vehicle: Vehicle
  employed: boolean
  identityPassedAt: Date | null
  /** YYYY-MM-DD */
  bornOn: string | null
  suspendedFor: 'expiry' | 'person' | null
  /** Of an expiry: the names of what had ended, with commas. */
  suspendedBecause: string | null
  noticeAt: Date | null
  country: string
  timeZone: string
  minimumAge: number
  checkMonths: number
  checkRegion: string | null
  adverseActionDays: number
  /** YYYY-MM-DD where he drives. */
  today: string
}

/** A driver, locked: of two who decide at once, the second finds it decided. @throws WaybillError `not_found` */
export async function lockDriver(ctx: CommandContext, which: { id: string } | { userId: string }): Promise<Driver> {
  const found = await findLocked(ctx, which)
  if (!found) throw new WaybillError('not_found')
  ctx.subject('driver', found.id, found.marketId)
  return found
}

/** The same, of a person who may be no driver. */
export async function findLocked(
  ctx: CommandContext,
  which: { id: string } | { userId: string },
): Promise<Driver | undefined> {
  const found = await ctx.row<Omit<Driver, 'today'>>(sql`
    select d.id, d.user_id as "userId", d.market_id as "marketId", d.stage, d.vehicle, d.employed, d.identity_passed_at as "identityPassedAt",
      d.born_on as "bornOn", d.suspended_for as "suspendedFor", d.suspended_because as "suspendedBecause", d.notice_at as "noticeAt", m.country, m.time_zone as "timeZone",
      m.driver_minimum_age::int as "minimumAge", m.check_months::int as "checkMonths", m.check_region as "checkRegion",
      m.adverse_action_days::int as "adverseActionDays"
    from drivers d join markets m on m.id = d.market_id
    where ${'id' in which ? sql`d.id = ${which.id}` : sql`d.user_id = ${which.userId}`} for no key update of d`)
  if (!found) return undefined
  const bornOn = found.bornOn && openText(ctx.call.app.vault, SEALED.driverBirth.about(found.id), found.bornOn)
  return { ...found, bornOn, today: dayThere(found, ctx.now) }
}

/** The day of a moment where a driver drives. */
export const dayThere = ({ timeZone }: Pick<Driver, 'timeZone'>, at: Date): string => localMoment(at, timeZone).date
