import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { reminderDue } from '../../domain/licences/reminder-due'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type Licence, lockLicence } from './licence'

/** A text that nobody could send for so long is not sent any more: it would come after the next. */
const TEXT_HOURS = 48

/**
 * Tells that a licence ends, or has ended, where a reminder is due: the bell shows it, and who can do something about it is sent a text. Each once for
 * its day, whoever looks how often; a licence that somebody renewed is his no more to be reminded of.
 */
export const remindLicence = command(
  'licence.remind',
  z.object({ licenceId: z.uuid() }),
  async (ctx, { licenceId }) => {
    const licence = await lockLicence(ctx, licenceId)
    const { marketId, restaurantId, kind, status, expiresOn, today } = licence
    const days = status === 'granted' && expiresOn ? reminderDue(expiresOn, today) : null
    if (days === null || !expiresOn || (await isRenewed(ctx, licence))) return {}
    const first = await ctx.row(sql`
      insert into licence_reminders (licence_id, expires_on, days, at) values (${licenceId}, ${expiresOn}, ${days}, ${ctx.now})
      on conflict do nothing returning licence_id`)
    if (!first) return {}
    ctx.emit('licence.expiring', { licenceId, marketId, restaurantId, kind, expiresOn, days })
    for (const textId of await writeTexts(ctx, licence, days)) ctx.schedule('send-licence-text', { textId })
    return {}
  },
  { audit: false, keyed: false },
)

async function isRenewed(ctx: CommandContext, { id }: Licence): Promise<boolean> {
  return (await ctx.row(sql`select from licences where renews_id = ${id} and status = 'granted'`)) !== undefined
}

/** To the owners of the restaurant; of the platform's own, to compliance. Whoever has no telephone has the bell. */
async function writeTexts(ctx: CommandContext, { id, restaurantId, expiresOn }: Licence, days: number) {
  const texts = await ctx.rows<{ id: string }>(sql`
    insert into licence_texts (id, licence_id, expires_on, days, user_id, created_at, give_up_at)
    select gen_random_uuid(), ${id}, ${expiresOn}, ${days}, u.id, ${ctx.now},
      ${ctx.call.app.clock.real()}::timestamptz + make_interval(hours => ${TEXT_HOURS})
    from users u where u.active and u.phone is not null and ${
      restaurantId
        ? sql`u.role = 'owner' and exists (select from users_rels r where r.parent_id = u.id and r.path = 'restaurants' and r.restaurants_id = ${restaurantId})`
        : sql`u.role = 'compliance'`
    }
    on conflict do nothing returning id`)
  return texts.map((text) => text.id)
}
