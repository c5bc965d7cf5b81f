import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { codeText } from '../../domain/phone-codes/code-text'
import { type NextStep, nextStep, type Sending, whenLost } from '../../domain/phone-codes/sending'
import type { Text } from '../../ports/messaging'
import { command } from '../command'
import type { CommandContext, Locale } from '../context'

interface Intent {
  sending: Sending
  calledAt: Date | null
  expiresAt: Date
  ended: boolean
  phone: string
  language: Locale
  brand: string
}

export type Step =
  | { readonly step: 'rest' }
  | { readonly step: 'send' | 'ask'; readonly text: Text; readonly since: Date }

const Begin = z.object({
  challengeId: z.uuid(),
  /** The call that the provider was asked about and does not know. */
  lost: z.date().optional(),
})

/**
 * Says what is to be done about the text of a code, and writes down that it is done before it is: a worker that dies in the middle leaves a
 * row that tells to ask first.
 */
export const beginSending = command(
  'phone-code.begin-sending',
  Begin,
  async (ctx, { challengeId, lost }): Promise<Step> => {
    const at = ctx.call.app.clock.real()
    const intent = await lockIntent(ctx, challengeId)
    if (!intent) return { step: 'rest' }
    const step = stepOf(intent, { lost, at })
    const text = textOf(ctx, challengeId, intent)
    if (step === 'ask') return { step, text, since: intent.calledAt ?? at }
    if (step === 'rest') {
      // Nobody will ever know, and whoever looks it up should not think that it is still being sent.
      if (intent.sending === 'calling') await mark(ctx, challengeId, sql`sending = 'unknown', updated_at = ${at}`)
      return { step }
    }
    const provider = ctx.call.app.messaging.name
    await mark(
      ctx,
      challengeId,
      sql`sending = 'calling', calls = calls + 1, called_at = ${at}, provider = ${provider}, updated_at = ${at}`,
    )
    return { step, text, since: at }
  },
  { audit: false, keyed: false },
)

/** What was found out about one call counts for that call alone: another worker may have begun the next. */
function stepOf(intent: Intent, { lost, at }: { lost: Date | undefined; at: Date }): NextStep {
  const step = nextStep(intent, at)
  const isLost = step === 'ask' && lost !== undefined && lost.getTime() === intent.calledAt?.getTime()
  return isLost ? whenLost(intent, at) : step
}

function mark(ctx: CommandContext, challengeId: string, changes: SQL): Promise<unknown> {
  return ctx.rows(sql`update phone_codes set ${changes} where id = ${challengeId}`)
}

function lockIntent(ctx: CommandContext, challengeId: string): Promise<Intent | undefined> {
  return ctx.row<Intent>(sql`
    select c.sending, c.called_at as "calledAt", c.phone, c.language, m.text_sender as brand,
      c.expires_at as "expiresAt", coalesce(c.verified_at, c.replaced_at) is not null as ended
    from phone_codes c join markets m on m.id = c.market_id where c.id = ${challengeId} for update of c`)
}

function textOf(ctx: CommandContext, challengeId: string, { phone, language, brand }: Intent): Text {
  const code = ctx.call.app.phoneCodes.codeOf(challengeId)
  return { to: phone, body: codeText(language, { code, brand }) }
}
