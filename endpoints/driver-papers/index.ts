import type { Endpoint } from 'payload'
import {
  RefuseDriverPaper,
  refuseDriverPaper,
  verifyDriverPaper,
} from '../../src/commands/driver-papers/check-driver-paper'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { JudgedDriverPaper } from '../drivers/onboarding-answers'

const reviewers = only('compliance', 'admin')

export const driverPaperEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/verify',
    summary: 'Find a driver’s paper right: it is in force from now on',
    answer: JudgedDriverPaper,
    access: reviewers,
    params: IdParam,
    handle: ({ call, params }) => verifyDriverPaper(call, { paperId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/refuse',
    summary: 'Find a driver’s paper wrong, and say why',
    answer: JudgedDriverPaper,
    example: { reason: 'The photograph is not legible.' },
    access: reviewers,
    params: IdParam,
    body: RefuseDriverPaper,
    handle: ({ call, params, body }) => refuseDriverPaper(call, { paperId: params.id, ...body }),
  }),
]
