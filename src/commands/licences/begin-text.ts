import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReminderDays } from '../../domain/licences/reminder-due'
import { reminderText } from '../../domain/licences/reminder-text'
import { nextStep, type Sending, whenLost } from '../../domain/phone-codes/sending'
import type { Text } from '../../ports/messaging'
import { command } from '../command'

interface Row {
  sending: Sending
  calledAt: Date | null
  giveUpAt: Date
  /** As it is now: it is not kept twice. */
  phone: string | null
  language: 'en' | 'fr'
  brand: string
  title: string
  holder: string
  expiresOn: string
  days: ReminderDays
}

export type TextStep =
  | { readonly step: 'rest' }
  | { readonly step: 'send' | 'ask'; readonly text: Text; readonly since: Date }

/**
 * Says what is to be done about the text of a reminder, and writes down that it is done before it is: a worker that dies in the middle leaves a
 * row that tells to ask first.
 */
export const beginText = command(
  'licence.begin-text',
  z.object({
    textId: z.uuid(),
    /** The call that the provider was asked about and does not know. */
    lost: z.date().optional(),
  }),
  async (ctx, { textId, lost }): Promise<TextStep> => {
    const at = ctx.call.app.clock.real()
    const row = await ctx.row<Row>(sql`
      select t.sending, t.called_at as "calledAt", t.give_up_at as "giveUpAt", u.phone, u.locale as language, m.text_sender as brand, l.title, l.holder,
        t.expires_on as "expiresOn", t.days
      from licence_texts t join licences l on l.id = t.licence_id join markets m on m.id = l.market_id
        join users u on u.id = t.user_id where t.id = ${textId} for update of t`)
    if (!row?.phone) return { step: 'rest' }
    const { sending, calledAt, giveUpAt: expiresAt } = row
    const intent = { sending, calledAt, expiresAt, ended: false }
    const first = nextStep(intent, at)
    const isLost = first === 'ask' && lost !== undefined && lost.getTime() === calledAt?.getTime()
    const step = isLost ? whenLost(intent, at) : first
    const text = { to: row.phone, body: reminderText(row.language, row) }
    if (step === 'rest') return { step }
    if (step === 'ask') return { step, text, since: calledAt ?? at }
    await ctx.rows(sql`
      update licence_texts set sending = 'calling', called_at = ${at}, provider = ${ctx.call.app.messaging.name} where id = ${textId}`)
    return { step, text, since: at }
  },
  { audit: false, keyed: false },
)
