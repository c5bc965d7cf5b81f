import type { Endpoint } from 'payload'
import { z } from 'zod'
import { retryJob } from '../../src/commands/jobs/retry-job'
import { WaybillError } from '../../src/domain/errors'
import { anyone, only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findDeadJobs } from '../../src/queries/dead-jobs'
import { withHandoverCode } from '../../src/queries/handover-code'
import { findTracking } from '../../src/queries/tracking'
import { Tracking } from '../orders/answers'
import { DeadJob, IntegrationTold, RetriedJob } from './answers'

/** `GET /api/track/:token`: whoever holds the link may follow the order; nothing personal is in the answer (TRK-2). */
const track = route({
  method: 'get',
  path: '/track/:token',
  summary: 'Follow an order by its tracking token',
  answer: Tracking,
  access: anyone,
  params: z.object({ token: z.string() }),
  async handle({ call, params }) {
    const found = await findTracking(call.app.db, { token: params.token }, call.app.clock.now())
    if (!found) throw new WaybillError('not_found')
    return withHandoverCode(found, call.app.phoneCodes)
  },
})

/** Jobs that failed for good, and a second chance for them. */
const jobs: Endpoint[] = [
  route({
    method: 'get',
    path: '/jobs/dead',
    summary: 'List jobs that failed for good',
    answer: all(DeadJob),
    access: only('admin'),
    handle: async ({ call }) => ({ docs: await findDeadJobs(call.app.db) }),
  }),
  route({
    method: 'post',
    path: '/jobs/:id/retry',
    summary: 'Give a failed job a second chance',
    answer: RetriedJob,
    access: only('admin'),
    params: z.object({ id: z.coerce.number().int().positive() }),
    handle: ({ call, params }) => retryJob(call, { jobId: params.id }),
  }),
]

const integrations = route({
  method: 'get',
  path: '/integrations',
  summary: 'Say which providers serve, and how they last answered',
  answer: all(IntegrationTold),
  access: only('admin'),
  handle: async ({ call }) => ({ docs: call.app.integrations() }),
})

export const systemEndpoints: Endpoint[] = [track, ...jobs, integrations]
