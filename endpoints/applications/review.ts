import type { Endpoint } from 'payload'
import { z } from 'zod'
import { approveApplication } from '../../src/commands/applications/approve-application'
import {
  RefuseApplication,
  RequestChanges,
  refuseApplication,
  requestChanges,
  reviewApplication,
} from '../../src/commands/applications/review-application'
import { APPLICATION_STATUSES, WAITING } from '../../src/domain/onboarding/transitions'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findApplications } from '../../src/queries/applications'
import { ApplicationHead, ApprovedApplication, MovedApplication } from './answers'

const reviewers = only('admin')

/** What administrators do with applications. */
export const reviewEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/applications',
    summary: 'List applications, those that wait longest first',
    answer: z.object({ docs: z.array(ApplicationHead), hasNextPage: z.boolean() }),
    access: reviewers,
    query: z.object({
      status: z.enum([...APPLICATION_STATUSES, 'waiting']).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: ({ call, query: { status, ...page } }) =>
      findApplications(call.app.db, { statuses: status === 'waiting' ? WAITING : status ? [status] : [], ...page }),
  }),
  route({
    method: 'post',
    path: '/applications/:id/review',
    summary: 'Take an application to look at it',
    answer: MovedApplication,
    access: reviewers,
    params: IdParam,
    handle: ({ call, params }) => reviewApplication(call, { applicationId: params.id }),
  }),
  route({
    method: 'post',
    path: '/applications/:id/request-changes',
    summary: 'Give an application back, with what is to be mended',
    answer: MovedApplication,
    example: { message: 'The tax number is that of another company.', fields: ['taxNumber'] },
    access: reviewers,
    params: IdParam,
    body: RequestChanges,
    handle: ({ call, params, body }) => requestChanges(call, { applicationId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/applications/:id/approve',
    summary: 'Say yes: the restaurant exists from now on, and prepares',
    answer: ApprovedApplication,
    access: reviewers,
    params: IdParam,
    handle: ({ call, params }) => approveApplication(call, { applicationId: params.id }),
  }),
  route({
    method: 'post',
    path: '/applications/:id/refuse',
    summary: 'Say no, and why',
    answer: MovedApplication,
    example: { reason: 'There is no kitchen at this address.' },
    access: reviewers,
    params: IdParam,
    body: RefuseApplication,
    handle: ({ call, params, body }) => refuseApplication(call, { applicationId: params.id, ...body }),
  }),
]
