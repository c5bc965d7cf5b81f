import type { Endpoint } from 'payload'
import { z } from 'zod'
import { Invite, invite, revokeInvitation } from '../../src/commands/invitations/invite'
import { removeStaff } from '../../src/commands/invitations/remove-staff'
import { assertRuns } from '../../src/commands/restaurants/own-restaurant'
import { INVITED_ROLES } from '../../src/domain/onboarding/invitation'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { Id, Time } from '../../src/http/shapes'
import { findStaff } from '../../src/queries/staff'

const runners = only('owner', 'admin')
const Role = z.enum(INVITED_ROLES)

export const staffEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/:id/staff',
    summary: 'List who works for a restaurant and who is asked in',
    answer: z
      .object({
        people: z.array(z.object({ id: Id, fullName: z.string(), email: z.string(), role: Role })),
        invitations: z.array(
          z.object({ id: Id, role: Role, email: z.string().nullable(), createdAt: Time, expiresAt: Time }),
        ),
      })
      .meta({ id: 'Staff' }),
    access: runners,
    params: IdParam,
    async handle({ call, params }) {
      assertRuns(call.actor, params.id)
      return findStaff(call.app.db, params.id, call.app.clock.real())
    },
  }),
  route({
    method: 'post',
    path: '/:id/invitations',
    summary: 'Ask somebody in: the link is told once, and good for seven days and one account',
    answer: z
      .object({ id: Id, role: Role, email: z.string().nullable(), expiresAt: Time, path: z.string() })
      .meta({ id: 'NewInvitation' }),
    status: 201,
    keyless: true,
    example: { role: 'staff' },
    access: runners,
    params: IdParam,
    body: Invite,
    handle: ({ call, params, body }) => invite(call, { restaurantId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/invitations/:invitationId/revoke',
    summary: 'Take an invitation back',
    answer: z.object({ id: Id, revoked: z.literal(true) }),
    access: runners,
    params: IdParam.extend({ invitationId: z.uuid() }),
    handle: ({ call, params }) =>
      revokeInvitation(call, { restaurantId: params.id, invitationId: params.invitationId }),
  }),
  route({
    method: 'post',
    path: '/:id/staff/:userId/remove',
    summary: 'Let somebody no longer work for a restaurant; their sessions end at once',
    answer: z.object({ userId: Id, removed: z.literal(true) }),
    access: runners,
    params: IdParam.extend({ userId: z.uuid() }),
    handle: ({ call, params }) => removeStaff(call, { restaurantId: params.id, userId: params.userId }),
  }),
]
