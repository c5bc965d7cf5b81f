import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { Call } from '../context'
import { toE164 } from '../orders/contact'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-rule'
import { openSession, type SignedIn } from './session'

export const Register = z.object({
  fullName: z.string().trim().min(1).max(100),
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
  password: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
  phone: z.string().trim().min(5).max(30).optional(),
  dateOfBirth: z.iso.date().optional(),
  market: z.string().trim().max(60).optional(),
})

const storeCustomer = command(
  'auth.register',
  Register.omit({ password: true }).extend({ passwordHash: z.string() }),
  async (ctx, input) => {
    const market = input.market
      ? await ctx.row<{ id: string; country: string; locale: string }>(
          sql`select id, country, locale from markets where slug = ${input.market}`,
        )
      : undefined
    if (input.market && !market)
      throw new WaybillError('validation_failed', { fields: [{ path: 'market', message: 'Unknown market.' }] })
    const user = { id: ctx.newId(), email: input.email, fullName: input.fullName, role: 'customer', locale: ctx.locale }
    const phone = input.phone ? toE164(input.phone, market?.country ?? 'US') : null
    await ctx.rows(sql`
    insert into users (id, email, full_name, role, locale, active, phone, date_of_birth, market_id, password_hash, created_at, updated_at)
    values (${user.id}, ${user.email}, ${user.fullName}, 'customer', ${user.locale}, true, ${phone}, ${input.dateOfBirth ?? null},
      ${market?.id ?? null}, ${input.passwordHash}, ${ctx.now}, ${ctx.now})`)
    ctx.subject('user', user.id)
    ctx.emit('user.registered', { userId: user.id })
    return openSession(ctx, user)
  },
  { keyed: false },
)

/** A customer makes an account and is signed in. Other roles are given by an admin. The slow hash comes before the transaction. */
export async function register(call: Call, input: z.output<typeof Register>): Promise<SignedIn> {
  const { password, ...rest } = input
  return storeCustomer(call, { ...rest, passwordHash: await call.app.passwords.hash(password) })
}
