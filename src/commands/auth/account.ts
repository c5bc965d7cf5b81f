import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { UserRole } from '../../domain/identity/roles'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { CommandContext } from '../context'
import { toE164 } from '../orders/contact'
import { releasePhone } from '../phone-codes/confirm-phone'
import { sealText } from '../sealed-text'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-rule'
import type { SessionUser } from './session'

/** What everybody tells who opens an account. */
export const NewAccount = z.object({
  fullName: z.string().trim().min(1).max(100),
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
  password: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
})

/** The same once its password was hashed, which is slow and done before any transaction. */
export const HashedAccount = NewAccount.omit({ password: true }).extend({ passwordHash: z.string() })

interface Account extends z.output<typeof HashedAccount> {
  role: UserRole
  market?: { id: string; country: string } | undefined
  phone?: string | undefined
  /** A number that whoever opens the account has proved by a code; taken where no other is told. */
  proved?: { phone: string; verifiedAt: Date } | undefined
  dateOfBirth?: string | undefined
}

/** Writes an account. @throws WaybillError `email_taken`, `validation_failed` for a number that cannot exist */
export async function storeAccount(ctx: CommandContext, account: Account): Promise<SessionUser> {
  const { email, fullName, role, market, proved, dateOfBirth = null, passwordHash } = account
  const user = { id: ctx.newId(), email, fullName, role, locale: ctx.locale }
  const phone = account.phone ? toE164(account.phone, market?.country ?? 'US') : (proved?.phone ?? null)
  const born = dateOfBirth && sealText(ctx.call.app.vault, SEALED.toldBirth.about(user.id), dateOfBirth)
  const verifiedAt = proved && proved.phone === phone ? proved.verifiedAt : null
  if (phone && verifiedAt) await releasePhone(ctx, phone)
  await ctx.rows(sql`
    insert into users (id, email, full_name, role, locale, active, phone, phone_verified_at, date_of_birth, market_id, password_hash, created_at, updated_at)
    values (${user.id}, ${email}, ${fullName}, ${role}, ${user.locale}, true, ${phone}, ${verifiedAt}, ${born}, ${market?.id ?? null},
      ${passwordHash}, ${ctx.now}, ${ctx.now})`)
  ctx.subject('user', user.id)
  ctx.emit('user.registered', { userId: user.id })
  return user
}
