import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { TEXT_REFUSALS } from '../../domain/messaging/text-refusals'
import { SENDING, SENDING_MOVES } from '../../domain/phone-codes/sending'
import { command } from '../command'

/** Writes down what became of the text of a reminder. What is known already stays as it is. */
export const recordText = command(
  'licence.record-text',
  z.object({
    textId: z.uuid(),
    sending: z.enum(SENDING),
    reference: z.string().max(200).optional(),
    reason: z.enum(TEXT_REFUSALS).optional(),
  }),
  async (ctx, { textId, sending, reference, reason }) => {
    const from = SENDING.filter((each) => SENDING_MOVES[each].includes(sending))
    await ctx.rows(sql`
      update licence_texts set sending = ${sending}, reference = coalesce(${reference ?? null}, reference), reason = ${reason ?? null}
      where id = ${textId} and sending = any(array(select jsonb_array_elements_text(${JSON.stringify(from)}::jsonb)))`)
    return {}
  },
  { audit: false, keyed: false },
)
