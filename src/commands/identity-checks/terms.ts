import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CheckType } from '../../domain/identity-checks/transitions'
import { localDay } from '../../domain/time/local-day'
import type { CommandContext } from '../context'

export interface CheckTerms {
  /** Years. */
  minimumAge: number
  validDays: number
  keepDays: number
  timeZone: string
  /** As the person told it to us; of a driver’s check, what his past is looked into under, and not what his account is called by now. */
  personName: string
  /** YYYY-MM-DD where the market is. */
  today: string
}

interface Row {
  age: number
  alcohol: number
  driver: number
  validDays: number
  keepDays: number
  timeZone: string
  personName: string
}

/** What a market asks of a check (IDV-3), and of whom. */
export async function termsOf(
  ctx: CommandContext,
  { personId, marketId, type }: { personId: string; marketId: string; type: CheckType },
): Promise<CheckTerms> {
  const row = await ctx.row<Row>(sql`
    select m.identity_age_minimum as age, m.identity_alcohol_minimum as alcohol, m.identity_driver_minimum as driver,
      m.identity_valid_days as "validDays", m.identity_keep_days as "keepDays", m.time_zone as "timeZone", coalesce(v.name, u.full_name) as "personName"
    from markets m, users u left join lateral (
      select nullif(concat_ws(' ', d.given_name, d.family_name), '') as name from drivers d where d.user_id = u.id and ${type}::text = 'driver'
    ) v on true where m.id = ${marketId} and u.id = ${personId}`)
  if (!row) throw new WaybillError('not_found')
  const { validDays, keepDays, timeZone, personName } = row
  const today = localDay(ctx.now, timeZone).date
  return { minimumAge: row[type], validDays, keepDays, timeZone, personName, today }
}
