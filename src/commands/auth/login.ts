import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { Call } from '../context'
import { MAX_PASSWORD_LENGTH } from './password-rule'
import { openSession, type SessionUser, type SignedIn } from './session'

export const Login = z.object({
  email: z.string().trim().toLowerCase().max(200),
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
})

const startSession = command(
  'auth.login',
  z.object({ userId: z.uuid() }),
  async (ctx, { userId }) => {
    const user = await ctx.row<SessionUser>(
      sql`select id, email, full_name as "fullName", role, locale from users where id = ${userId} and active`,
    )
    if (!user) throw new WaybillError('invalid_credentials')
    ctx.subject('user', user.id)
    return openSession(ctx, user)
  },
  { keyed: false },
)

/**
 * Signs in by password. The hash takes a tenth of a second, so it is checked before the transaction; an unknown address costs the same
 * time as a wrong password.
 * @throws WaybillError `invalid_credentials`, never saying which part was wrong.
 */
export async function login(call: Call, input: z.output<typeof Login>): Promise<SignedIn> {
  const { db, passwords } = call.app
  const found = await db.row<{ id: string; passwordHash: string | null }>(
    sql`select id, password_hash as "passwordHash" from users where email = ${input.email} and active`,
  )
  const hash = found?.passwordHash ?? (await decoy(call))
  const right = await passwords.verify(hash, input.password)
  if (!found?.passwordHash || !right) throw new WaybillError('invalid_credentials')
  return startSession(call, { userId: found.id })
}

let decoyHash: Promise<string> | undefined

function decoy(call: Call): Promise<string> {
  decoyHash ??= call.app.passwords.hash(call.app.newSecret(24))
  return decoyHash
}
