import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { HashedAccount, NewAccount, storeAccount } from '../auth/account'
import { openSession, type SignedIn } from '../auth/session'
import { command } from '../command'
import type { Call, CommandContext } from '../context'

const Begin = z.object({ market: z.string().trim().min(1).max(60) })

export const BeginApplication = Begin.extend({
  /** Of whoever has none yet: an owner’s, who sees nothing but the application until it is approved. */
  account: NewAccount.optional(),
})

/** An owner of a chain may apply for several at once, and nobody for hundreds. */
const MOST_OPEN = 5

interface Begun {
  id: string
  signedIn?: SignedIn
}

const storeApplication = command(
  'application.begin',
  Begin.extend({ account: HashedAccount.optional() }),
  async (ctx, { market: slug, account }): Promise<Begun> => {
    const market = await ctx.row<{ id: string; country: string }>(
      sql`select id, country from markets where slug = ${slug} and active`,
    )
    if (!market) throw invalid('market', { en: 'Unknown market.', fr: 'Marché inconnu.' })
    const newcomer = account ? await storeAccount(ctx, { ...account, market, role: 'owner' }) : undefined
    const applicantId = newcomer?.id ?? ctx.actor.userId
    if (!applicantId) throw new WaybillError('unauthenticated')
    if (!newcomer) await assertFew(ctx, applicantId)
    const id = ctx.newId()
    await ctx.rows(sql`
      insert into restaurant_applications (id, status, applicant_id, market_id, details, created_at, updated_at)
      values (${id}, 'draft', ${applicantId}, ${market.id}, ${newcomer ? told(newcomer) : '{}'}::jsonb, ${ctx.now}, ${ctx.now})`)
    ctx.subject('application', id)
    return newcomer ? { id, signedIn: await openSession(ctx, newcomer) } : { id }
  },
  { keyed: false },
)

/**
 * A draft for a restaurant, of whoever is signed in as an owner or opens an account with it. The slow hash comes before the transaction.
 * @throws WaybillError `email_taken`, `rate_limited` for whoever has too many open ones, `unauthenticated` without any account
 */
export async function beginApplication(call: Call, { market, account }: z.output<typeof BeginApplication>) {
  // Whoever is signed in applies as themselves, whatever else was sent along.
  if (!account || call.actor.userId) return storeApplication(call, { market })
  const { password, ...rest } = account
  return storeApplication(call, { market, account: { ...rest, passwordHash: await call.app.passwords.hash(password) } })
}

/** What the account says already need not be typed again. */
function told({ fullName, email }: { fullName: string; email: string }): string {
  return JSON.stringify({ ownerName: fullName, email })
}

async function assertFew(ctx: CommandContext, applicantId: string): Promise<void> {
  // The account is what several attempts at once take turns on.
  await ctx.rows(sql`select from users where id = ${applicantId} for no key update`)
  const open = await ctx.row<{ n: number }>(sql`
    select count(*)::int as n from restaurant_applications
    where applicant_id = ${applicantId} and status not in ('approved', 'refused', 'withdrawn')`)
  if ((open?.n ?? 0) >= MOST_OPEN) throw new WaybillError('rate_limited')
}
