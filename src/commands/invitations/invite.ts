import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { INVITATION_DAYS, INVITED_ROLES } from '../../domain/onboarding/invitation'
import { command } from '../command'
import type { CommandContext } from '../context'
import { assertRuns } from '../restaurants/own-restaurant'
import { hashSecret } from './invitation'

export const Invite = z.object({
  role: z.enum(INVITED_ROLES),
  /** Told, only an account with this address may accept. */
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase())
    .optional(),
})

const RestaurantId = z.object({ restaurantId: z.uuid() })

/** An open invitation more than these is a mistake, or a script. */
const MOST_OPEN = 50

/** Asks somebody in. The link's secret is in this answer and nowhere else. @throws WaybillError `rate_limited`, `not_found` */
export const invite = command(
  'staff.invite',
  Invite.extend(RestaurantId.shape),
  async (ctx, { restaurantId, role, email = null }) => {
    await lockRestaurant(ctx, restaurantId)
    const at = ctx.call.app.clock.real()
    const open = await ctx.row<{ n: number }>(sql`
      select count(*)::int as n from staff_invitations
      where restaurant_id = ${restaurantId} and accepted_at is null and revoked_at is null and expires_at > ${at}`)
    if ((open?.n ?? 0) >= MOST_OPEN) throw new WaybillError('rate_limited')
    const id = ctx.newId()
    const secret = ctx.newSecret(24)
    const expiresAt = new Date(at.getTime() + INVITATION_DAYS * 86_400_000)
    await ctx.rows(sql`
      insert into staff_invitations (id, restaurant_id, role, email, token_hash, invited_by, created_at, expires_at)
      values (${id}, ${restaurantId}, ${role}, ${email}, ${hashSecret(secret)}, ${ctx.actor.userId ?? null}, ${at}, ${expiresAt})`)
    ctx.subject('invitation', id)
    return { id, role, email, expiresAt: expiresAt.toISOString(), path: `/join/${secret}` }
  },
  { keyed: false },
)

/** Takes an invitation back that nobody accepted; its link leads nowhere. @throws WaybillError `not_found`, `invitation_closed` */
export const revokeInvitation = command(
  'staff.revoke_invitation',
  RestaurantId.extend({ invitationId: z.uuid() }),
  async (ctx, { restaurantId, invitationId }) => {
    assertRuns(ctx.actor, restaurantId)
    ctx.subject('invitation', invitationId)
    const found = await ctx.row<{ acceptedAt: Date | null }>(sql`
      select accepted_at as "acceptedAt" from staff_invitations
      where id = ${invitationId} and restaurant_id = ${restaurantId} for update`)
    if (!found) throw new WaybillError('not_found')
    if (found.acceptedAt) throw new WaybillError('invitation_closed', { state: 'accepted' })
    const at = ctx.call.app.clock.real()
    await ctx.rows(sql`
      update staff_invitations set revoked_at = coalesce(revoked_at, ${at}) where id = ${invitationId}`)
    return { id: invitationId, revoked: true as const }
  },
)

async function lockRestaurant(ctx: CommandContext, restaurantId: string): Promise<void> {
  assertRuns(ctx.actor, restaurantId)
  if (!(await ctx.row(sql`select id from restaurants where id = ${restaurantId} for no key update`)))
    throw new WaybillError('not_found')
}
