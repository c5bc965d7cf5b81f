import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AcceptInvitation, acceptInvitation } from '../../src/commands/invitations/accept-invitation'
import { findInvitation } from '../../src/commands/invitations/invitation'
import { INVITED_ROLES } from '../../src/domain/onboarding/invitation'
import { anyone, only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { route } from '../../src/http/route'
import { panelResponse } from '../../src/http/session-cookies'
import { Id, Time } from '../../src/http/shapes'
import { SignedIn } from '../auth/answers'

const SecretParam = z.object({ secret: z.string().min(1).max(100) })

/** Nobody opens as many links; guessing one would take for ever. */
const boundLooks = boundCalls({ points: 60, seconds: 60 })

const InvitationView = z
  .object({
    restaurant: z.string(),
    role: z.enum(INVITED_ROLES),
    email: z.string().nullable().meta({ description: 'Where told, the only address that may accept.' }),
    state: z.enum(['open', 'accepted', 'revoked', 'expired']),
    expiresAt: Time,
  })
  .meta({ id: 'Invitation' })

export const invitationEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/invitations/:secret',
    summary: 'Read an invitation to work for a restaurant',
    answer: InvitationView,
    access: anyone,
    params: SecretParam,
    async handle({ call, params }) {
      await boundLooks(call)
      const { app } = call
      const { restaurant, role, email, state, expiresAt } = await findInvitation(
        app.db,
        params.secret,
        app.clock.real(),
      )
      return { restaurant, role, email, state, expiresAt }
    },
  }),
  route({
    method: 'post',
    path: '/invitations/:secret/accept',
    summary: 'Begin to work for a restaurant, with a new account or as who is signed in; once',
    answer: z.object({ restaurantId: Id, signedIn: SignedIn.optional() }).meta({ id: 'AcceptedInvitation' }),
    keyless: true,
    example: {
      account: { fullName: 'Jean Mbarga', email: 'jean@example.com', password: 'a long sentence to remember' },
    },
    access: only('guest', 'owner', 'staff'),
    params: SecretParam,
    body: AcceptInvitation,
    async handle({ call, params, body, req }) {
      await boundLooks(call)
      const accepted = await acceptInvitation(call, { secret: params.secret, ...body })
      return accepted.signedIn ? panelResponse(accepted.signedIn, req, accepted) : accepted
    },
  }),
]
