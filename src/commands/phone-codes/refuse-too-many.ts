import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { NUMBER_REFUSALS } from '../../domain/messaging/text-refusals'
import { ADDRESS_TERMS, PHONE_TERMS } from '../../domain/phone-codes/code-terms'
import type { PhoneCodePurpose } from '../../domain/phone-codes/purposes'
import { waitBeforeNext } from '../../domain/phone-codes/wait-before-next'
import type { CommandContext } from '../context'

interface Asked {
  at: Date
  ofPhone: boolean
  ofAddress: boolean
  /** The provider will not send to this number, and it was not a sign-in, which would tell that there is an account. */
  unreachable: boolean
}

/**
 * Whether another code may be asked for. Sign-ins count alike whether there is an account or not.
 * @returns when codes were asked for by this telephone in the last day
 * @throws WaybillError `otp_throttled` with `retryAfter` in seconds; `phone_not_supported` for a number that the provider refused today
 */
export async function refuseTooMany(
  ctx: CommandContext,
  { phone, purpose, at }: { phone: string; purpose: PhoneCodePurpose; at: Date },
): Promise<readonly Date[]> {
  const ip = ctx.call.ip ?? null
  const asked = await ctx.rows<Asked>(sql`
    select created_at as at, phone = ${phone} as "ofPhone", coalesce(ip = ${ip}, false) as "ofAddress", phone = ${phone} and purpose <> 'login'
      and coalesce(reason::text = any(array(select jsonb_array_elements_text(${JSON.stringify(NUMBER_REFUSALS)}::jsonb))), false) as unreachable
    from phone_codes where created_at > ${new Date(at.getTime() - 86_400_000)} and (phone = ${phone} or ip = ${ip})`)
  const timesOf = (which: 'ofPhone' | 'ofAddress') => asked.filter((each) => each[which]).map((each) => each.at)
  if (purpose !== 'login' && asked.some(({ unreachable }) => unreachable)) throw new WaybillError('phone_not_supported')
  const retryAfter = Math.max(
    waitBeforeNext(timesOf('ofPhone'), PHONE_TERMS, at),
    waitBeforeNext(timesOf('ofAddress'), ADDRESS_TERMS, at),
  )
  if (retryAfter > 0) throw new WaybillError('otp_throttled', { retryAfter })
  return timesOf('ofPhone')
}
