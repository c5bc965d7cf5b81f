import type { Endpoint } from 'payload'
import { z } from 'zod'
import { ApproveCheck, approveCheck, DeclineCheck, declineCheck } from '../../src/commands/identity-checks/decide-check'
import { revokeCheck } from '../../src/commands/identity-checks/revoke-check'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findWaitingChecks } from '../../src/queries/identity-checks/waiting-checks'
import { DecidedCheck, WaitingChecks } from './answers'

const reviewers = only('compliance')

/** What compliance does with checks that wait for a person. */
export const identityCheckEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/waiting',
    summary: 'List identity checks that wait for a person, those that wait longest first',
    answer: WaitingChecks,
    access: reviewers,
    query: z.object({
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: ({ call, query }) => findWaitingChecks(call.app.db, { now: call.app.clock.now(), ...query }),
  }),
  route({
    method: 'post',
    path: '/:id/approve',
    summary: 'Let a person pass whose paper one has looked at, and say why',
    answer: DecidedCheck,
    example: { reason: 'The passport is good.', dateOfBirth: '1990-01-31', documentKind: 'passport', issuing: 'CM' },
    access: reviewers,
    params: IdParam,
    body: ApproveCheck,
    handle: ({ call, params, body }) => approveCheck(call, { checkId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/decline',
    summary: 'Do not let a person pass whose paper one has looked at, and say why',
    answer: DecidedCheck,
    example: { reason: 'The picture cannot be read.' },
    access: reviewers,
    params: IdParam,
    body: DeclineCheck,
    handle: ({ call, params, body }) => declineCheck(call, { checkId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/revoke',
    summary: 'End a check that was passed and should not have been, and say why; a driver is suspended with it',
    answer: DecidedCheck,
    example: { reason: 'The passport was somebody else’s.' },
    access: reviewers,
    params: IdParam,
    body: z.object({ reason: DeclineCheck.shape.reason }),
    handle: ({ call, params, body }) => revokeCheck(call, { checkId: params.id, ...body }),
  }),
]
