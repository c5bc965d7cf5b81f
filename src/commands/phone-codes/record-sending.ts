import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { TEXT_REFUSALS } from '../../domain/messaging/text-refusals'
import { SENDING, SENDING_MOVES } from '../../domain/phone-codes/sending'
import { command } from '../command'

const Record = z.object({
  challengeId: z.uuid(),
  sending: z.enum(SENDING),
  reference: z.string().max(200).optional(),
  reason: z.enum(TEXT_REFUSALS).optional(),
})

/** Writes down what became of a text. What is known already stays as it is. */
export const recordSending = command(
  'phone-code.record-sending',
  Record,
  async (ctx, { challengeId, sending, reference, reason }) => {
    const from = SENDING.filter((each) => SENDING_MOVES[each].includes(sending))
    await ctx.rows(sql`
      update phone_codes set sending = ${sending}, reference = coalesce(${reference ?? null}, reference), reason = ${reason ?? null},
        updated_at = ${ctx.call.app.clock.real()}
      where id = ${challengeId} and sending::text = any(array(select jsonb_array_elements_text(${JSON.stringify(from)}::jsonb)))`)
    if (sending === 'accepted') ctx.schedule('check-phone-code', { challengeId }, { at: afterDelivery(ctx.now) })
    return {}
  },
  { audit: false, keyed: false },
)

/** Most texts have arrived by then; who asks support has waited longer. */
const DELIVERY_SECONDS = 60

function afterDelivery(now: Date): Date {
  return new Date(now.getTime() + DELIVERY_SECONDS * 1000)
}
