import { z } from 'zod'
import { Count, Time } from '../../src/http/shapes'
import { INTEGRATION_PORTS } from '../../src/ports/integrations'

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

export const IntegrationTold = z
  .object({
    port: z.enum(INTEGRATION_PORTS),
    adapter: z.string(),
    serves: z.enum(['first', 'next', 'off']),
    host: z.string().nullable(),
    key: z.boolean().nullable().meta({ description: 'Is there a key? Null where none is needed.' }),
    standIn: z.boolean().meta({ description: 'Another host than the provider’s own answers.' }),
    setting: z.string().nullable(),
    last: z.object({ at: Time, failure: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Integration', description: 'A provider, as the process that answers is set up.' })
