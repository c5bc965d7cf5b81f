import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { CODE_SECONDS, PHONE_TERMS } from '../../domain/phone-codes/code-terms'
import { maskPhone } from '../../domain/phone-codes/mask-phone'
import { PHONE_CODE_PURPOSES, type PhoneCodePurpose } from '../../domain/phone-codes/purposes'
import { waitBeforeNext } from '../../domain/phone-codes/wait-before-next'
import { command } from '../command'
import type { CommandContext } from '../context'
import { accountOfPhone } from './account-of-phone'
import { refuseTooMany } from './refuse-too-many'
import { phoneTurn, takeTurns } from './take-turns'
import { textMarketOf } from './text-market'

export const RequestCode = z.object({
  phone: z.string().trim().min(3).max(30),
  purpose: z.enum(PHONE_CODE_PURPOSES),
  /** Short name of the market that the customer is in: numbers without a country code are its country's. */
  market: z.string().trim().min(1).max(60).optional(),
})

/**
 * Somebody asks for a code by text (SEC-4). Nothing but the intent is written: a worker sends it after the commit. All of it is in real time.
 * A sign-in is answered alike whether there is an account or not; without one nothing is sent.
 * @throws WaybillError `phone_invalid`, `phone_not_supported`, `otp_throttled`; `unauthenticated` where one's own number is to be confirmed
 */
export const requestCode = command(
  'phone-code.request',
  RequestCode,
  async (ctx, input) => {
    const { purpose } = input
    if (purpose === 'verify-phone' && !ctx.actor.userId) throw new WaybillError('unauthenticated')
    const { phone, marketId } = await textMarketOf(ctx, input)
    await takeTurns(ctx, phoneTurn(phone), ...(ctx.call.ip ? [`address:${ctx.call.ip}`] : []))
    const at = ctx.call.app.clock.real()
    const asked = await refuseTooMany(ctx, { phone, purpose, at })
    const challengeId = ctx.newId()
    const userId = await userOf(ctx, purpose, phone)
    const sending = purpose === 'login' && !userId ? 'none' : 'created'
    await ctx.rows(sql`
      update phone_codes set replaced_at = ${at}, updated_at = ${at}
      where phone = ${phone} and purpose = ${purpose} and verified_at is null and replaced_at is null`)
    await ctx.rows(sql`
      insert into phone_codes (id, masked_phone, phone, purpose, sending, user_id, market_id, attempts, calls, expires_at, language, ip,
        created_at, updated_at)
      values (${challengeId}, ${maskPhone(phone)}, ${phone}, ${purpose}, ${sending}, ${userId}, ${marketId}, 0, 0,
        ${new Date(at.getTime() + CODE_SECONDS * 1000)}, ${ctx.locale}, ${ctx.call.ip ?? null}, ${at}, ${at})`)
    if (sending === 'created') ctx.schedule('send-phone-code', { challengeId }, { key: challengeId })
    ctx.subject('phone-code', challengeId)
    return { challengeId, expiresIn: CODE_SECONDS, resendIn: waitBeforeNext([...asked, at], PHONE_TERMS, at) }
  },
  { keyed: false },
)

/** Whom the code is for; null for a guest, and for a sign-in to an account that does not exist. */
async function userOf(ctx: CommandContext, purpose: PhoneCodePurpose, phone: string): Promise<string | null> {
  if (purpose === 'guest') return null
  if (purpose === 'verify-phone') return ctx.actor.userId ?? null
  return (await accountOfPhone(ctx, phone))?.id ?? null
}
