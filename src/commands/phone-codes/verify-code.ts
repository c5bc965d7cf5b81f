import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { judgeCode } from '../../domain/phone-codes/judge-code'
import type { PhoneCodePurpose } from '../../domain/phone-codes/purposes'
import { openSession, type SignedIn } from '../auth/session'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { accountOfPhone } from './account-of-phone'
import { confirmPhone } from './confirm-phone'
import { phoneTurn, takeTurns } from './take-turns'

export const VerifyCode = z.object({
  challengeId: z.uuid(),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Six digits.'),
})

interface Challenge {
  id: string
  phone: string
  purpose: PhoneCodePurpose
  userId: string | null
  attempts: number
  expiresAt: Date
  endedAt: Date | null
}

/** What a right code brings: a guest token that has the telephone, a session, or a confirmed number of one's own. */
export type Proof =
  | { readonly purpose: 'guest'; readonly phone: string }
  | { readonly purpose: 'login'; readonly signedIn: SignedIn }
  | { readonly purpose: 'verify-phone'; readonly phone: string }

type Outcome = { proof: Proof } | { refused: 'otp_expired' } | { refused: 'otp_invalid'; attemptsLeft: number }

const judge = command(
  'phone-code.verify',
  VerifyCode.extend({ tokenHash: z.string() }),
  async (ctx, { challengeId, code, tokenHash }): Promise<Outcome> => {
    const challenge = await lockChallenge(ctx, challengeId)
    const at = ctx.call.app.clock.real()
    const right = ctx.call.app.phoneCodes.isCodeOf(challengeId, code)
    const verdict = judgeCode(challenge, right, at)
    ctx.subject('phone-code', challengeId)
    if (verdict.told === 'over') return { refused: 'otp_expired' }
    const proof = verdict.told === 'right' ? await prove(ctx, challenge, { tokenHash, at }) : undefined
    if (proof) {
      await ctx.rows(sql`update phone_codes set verified_at = ${at}, updated_at = ${at} where id = ${challengeId}`)
      return { proof }
    }
    await ctx.rows(sql`update phone_codes set attempts = attempts + 1, updated_at = ${at} where id = ${challengeId}`)
    return { refused: 'otp_invalid', attemptsLeft: verdict.told === 'wrong' ? verdict.attemptsLeft : 0 }
  },
  { keyed: false },
)

/**
 * Takes the code of a text, once (SEC-4). A wrong guess is refused after the commit, so that it stays counted.
 * @param tokenHash of the guest's token that is to have the telephone
 * @throws WaybillError `otp_invalid` with `attemptsLeft`, `otp_expired`
 */
export async function verifyCode(
  call: Call,
  input: z.output<typeof VerifyCode> & { tokenHash: string },
): Promise<Proof> {
  const outcome = await judge(call, input)
  if ('proof' in outcome) return outcome.proof
  const { refused, ...details } = outcome
  throw new WaybillError(refused, details)
}

/** The telephone's turn comes before its row, as for whoever asks for the next code. */
async function lockChallenge(ctx: CommandContext, id: string): Promise<Challenge> {
  const known = await ctx.row<{ phone: string }>(sql`select phone from phone_codes where id = ${id}`)
  // What never was is told like what is over.
  if (!known) throw new WaybillError('otp_expired')
  await takeTurns(ctx, phoneTurn(known.phone))
  const challenge = await ctx.row<Challenge>(sql`
    select id, phone, purpose, user_id as "userId", attempts, expires_at as "expiresAt", coalesce(verified_at, replaced_at) as "endedAt"
    from phone_codes where id = ${id} for update`)
  const foreign = challenge?.purpose === 'verify-phone' && challenge.userId !== ctx.actor.userId
  if (!challenge || foreign) throw new WaybillError('otp_expired')
  return challenge
}

/** Undefined where there is no account to sign in to: the code cannot have been read anywhere, so it was guessed. */
async function prove(
  ctx: CommandContext,
  { phone, purpose, userId }: Challenge,
  { tokenHash, at }: { tokenHash: string; at: Date },
): Promise<Proof | undefined> {
  switch (purpose) {
    case 'guest':
      await ctx.rows(sql`
        insert into guest_phones (token_hash, phone, verified_at) values (${tokenHash}, ${phone}, ${at})
        on conflict (token_hash) do update set phone = excluded.phone, verified_at = excluded.verified_at`)
      return { purpose, phone }
    case 'login': {
      const user = await accountOfPhone(ctx, phone)
      return user && user.id === userId ? { purpose, signedIn: await openSession(ctx, user) } : undefined
    }
    case 'verify-phone':
      await confirmPhone(ctx, { userId: userId ?? '', phone, at })
      return { purpose, phone }
  }
}
