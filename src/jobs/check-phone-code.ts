import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { recordSending } from '../commands/phone-codes/record-sending'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Asks once whether a text has arrived, so that support can tell who "gets no code". While it is still on its way nothing is said. */
export const checkPhoneCode: Job<JobMap['check-phone-code']> = {
  name: 'check-phone-code',
  async run(app, { challengeId }) {
    const sent = await app.db.row<{ reference: string }>(
      sql`select reference from phone_codes where id = ${challengeId} and sending = 'accepted' and provider = ${app.messaging.name}`,
    )
    const fate = sent && (await app.messaging.fateOf(sent.reference))
    if (fate) await recordSending(systemCall(app, `check-phone-code:${challengeId}`), { challengeId, sending: fate })
  },
}
