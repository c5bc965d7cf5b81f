import { z } from 'zod'
import { Count, Time } from '../../src/http/shapes'

export const DeadJob = z.object({
  id: z.int(),
  task: z.string(),
  attempts: Count,
  maxAttempts: Count,
  lastError: z.string().nullable(),
  payload: z.unknown(),
  createdAt: Time,
  failedAt: Time,
})

export const RetriedJob = z.object({ jobId: z.int(), retried: z.boolean() })
