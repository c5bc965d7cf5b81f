import type { Endpoint } from 'payload'
import { RefusePaper, refusePaper, verifyPaper } from '../../src/commands/papers/check-paper'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { JudgedPaper } from './answers'

const reviewers = only('admin')

export const paperEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/papers/:id/verify',
    summary: 'Find a restaurant’s document right',
    answer: JudgedPaper,
    access: reviewers,
    params: IdParam,
    handle: ({ call, params }) => verifyPaper(call, { paperId: params.id }),
  }),
  route({
    method: 'post',
    path: '/papers/:id/refuse',
    summary: 'Find a restaurant’s document wrong, and say why',
    answer: JudgedPaper,
    example: { reason: 'The second page is missing.' },
    access: reviewers,
    params: IdParam,
    body: RefusePaper,
    handle: ({ call, params, body }) => refusePaper(call, { paperId: params.id, ...body }),
  }),
]
