import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { remindLicence } from '../commands/licences/remind'
import type { Job } from './job'

const MOST = 500

/**
 * Licences of which a reminder is due and was not sent: `reminderDue`, as the database says it. Every minute of real time, which is at least every
 * hour of a demo's; whatever was missed while nobody looked is made up for. That a licence has ended needs no sweep: rules ask the day.
 */
export const sweepLicences: Job = {
  name: 'sweep-licences',
  schedule: '40 * * * * *',
  async run(app) {
    const due = await app.db.rows<{ id: string }>(sql`
      select l.id from licences l join markets m on m.id = l.market_id cross join lateral (
        select l.expires_on::date - (${app.clock.now()}::timestamptz at time zone m.time_zone)::date as days) left_
      where l.status = 'granted' and l.expires_on is not null and left_.days between -7 and 60
        and not exists (select from licences n where n.renews_id = l.id and n.status = 'granted')
        and not exists (select from licence_reminders r where r.licence_id = l.id and r.expires_on = l.expires_on and r.days <= (
          case when left_.days < 0 then 0 when left_.days <= 1 then 1 when left_.days <= 7 then 7 when left_.days <= 30 then 30 else 60 end))
      order by l.expires_on, l.id limit ${MOST}`)
    const failures: unknown[] = []
    const call = systemCall(app, 'sweep-licences')
    for (const { id } of due) await remindLicence(call, { licenceId: id }).catch((error) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} licences were not reminded of`)
  },
}
