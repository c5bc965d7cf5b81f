import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ageOn } from '../../domain/compliance/age'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { localDay } from '../../domain/time/local-day'
import { command } from '../command'
import { openText } from '../sealed-text'

interface Young {
  bornOn: string
  timeZone: string
}

/** People have birthdays: who was too young for something when he was checked is not so for good. */
export const comeOfAge = command(
  'identity.come-of-age',
  z.object({ checkId: z.uuid() }),
  async (ctx, { checkId }): Promise<Record<string, never>> => {
    const young = await ctx.row<Young>(sql`
      select c.born_on as "bornOn", m.time_zone as "timeZone" from identity_checks c join markets m on m.id = c.market_id
      where c.id = ${checkId} and c.status = 'approved' and not c.over_21 for update of c`)
    if (!young) return {}
    const dateOfBirth = openText(ctx.call.app.vault, SEALED.checkedBirth.about(checkId), young.bornOn)
    const age = ageOn(dateOfBirth, localDay(ctx.now, young.timeZone).date)
    await ctx.rows(sql`update identity_checks set over_18 = ${age >= 18}, over_21 = ${age >= 21} where id = ${checkId}`)
    return {}
  },
  { audit: false, keyed: false },
)
