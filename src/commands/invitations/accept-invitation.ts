import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { HashedAccount, NewAccount, storeAccount } from '../auth/account'
import { openSession, type SignedIn } from '../auth/session'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { employ } from '../restaurants/employ'
import { findInvitation, type Invitation } from './invitation'

const Secret = z.object({ secret: z.string().min(1).max(100) })

export const AcceptInvitation = z.object({
  /** Of whoever has none yet; left out, whoever is signed in accepts. */
  account: NewAccount.optional(),
})

interface Accepted {
  restaurantId: string
  signedIn?: SignedIn
}

const redeemInvitation = command(
  'staff.accept_invitation',
  Secret.extend({ account: HashedAccount.optional() }),
  async (ctx, { secret, account }): Promise<Accepted> => {
    const at = ctx.call.app.clock.real()
    // The row is the lock: of all who use one link at once, the first has it.
    const invitation = await findInvitation(ctx, secret, at, { lock: true })
    assertOpen(invitation)
    const { id, role, restaurantId } = invitation
    const newcomer = account
      ? await storeAccount(ctx, { ...account, email: asked(invitation, account.email), role })
      : undefined
    const userId = newcomer?.id ?? (await joiner(ctx, invitation))
    await employ(ctx, userId, restaurantId)
    await ctx.rows(sql`update staff_invitations set accepted_at = ${at}, accepted_by = ${userId} where id = ${id}`)
    ctx.subject('invitation', id)
    return newcomer ? { restaurantId, signedIn: await openSession(ctx, newcomer) } : { restaurantId }
  },
  { keyed: false },
)

/**
 * Begins to work for a restaurant, by a link that is used once. The slow hash comes before the transaction, and after a first look.
 * @throws WaybillError `not_found`, `invitation_closed` with its `state`, `email_taken`, `forbidden` for another address or another role
 */
export async function acceptInvitation(
  call: Call,
  { secret, account }: { secret: string } & z.output<typeof AcceptInvitation>,
): Promise<Accepted> {
  assertOpen(await findInvitation(call.app.db, secret, call.app.clock.real()))
  if (!account || call.actor.userId) return redeemInvitation(call, { secret })
  const { password, ...rest } = account
  return redeemInvitation(call, { secret, account: { ...rest, passwordHash: await call.app.passwords.hash(password) } })
}

function assertOpen({ state }: Invitation): void {
  if (state !== 'open') throw new WaybillError('invitation_closed', { state })
}

function asked({ email }: Invitation, given: string): string {
  if (email !== null && email !== given) throw new WaybillError('forbidden')
  return given
}

/** Whoever is signed in keeps their role: an invitation makes nobody more, or less, than they are elsewhere. */
async function joiner(ctx: CommandContext, invitation: Invitation): Promise<string> {
  const { userId, role } = ctx.actor
  if (!userId) throw new WaybillError('unauthenticated')
  if (role !== invitation.role) throw new WaybillError('forbidden')
  const user = await ctx.row<{ email: string }>(sql`select email from users where id = ${userId} for no key update`)
  asked(invitation, user?.email ?? '')
  return userId
}
