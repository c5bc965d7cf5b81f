import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { invalidFields } from '../../domain/invalid'
import { CONSENT_TEXTS, type ConsentPurpose } from '../../domain/privacy/consent'
import { command } from '../command'
import { ConsentInput, recordConsents } from './record-consents'

export const Preferences = z.object({
  locale: z.enum(['en', 'fr']).optional(),
  consents: ConsentInput.default({}),
})

const ENDS_WITH_ACCOUNT = { en: 'It ends with the account.', fr: 'Il prend fin avec le compte.' }

/**
 * Changes what one agreed to, and the language of messages; taking back is the same call as giving.
 * @throws WaybillError `validation_failed` for what an account stands on: that ends with the account
 */
export const changePreferences = command('privacy.change_preferences', Preferences, async (ctx, input) => {
  const userId = ctx.actor.userId ?? ''
  const { locale, consents } = input
  const kept = (Object.keys(consents) as ConsentPurpose[]).filter(
    (purpose) => consents[purpose] === false && !CONSENT_TEXTS[purpose].withdrawable,
  )
  if (kept.length > 0)
    throw invalidFields(kept.map((purpose) => ({ path: `consents.${purpose}`, message: ENDS_WITH_ACCOUNT })))
  // Of two answers at once the later is judged after the earlier.
  await ctx.rows(sql`select from users where id = ${userId} for no key update`)
  if (locale) await ctx.rows(sql`update users set locale = ${locale}, updated_at = ${ctx.now} where id = ${userId}`)
  await recordConsents(ctx, { who: { userId }, source: 'preferences', consents })
  ctx.subject('user', userId)
  return {}
})
