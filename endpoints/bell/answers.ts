import { z } from 'zod'
import { Count, Time } from '../../src/http/shapes'

export const Bell = z.object({
  items: z.array(
    z.object({
      kind: z.enum([
        'unanswered',
        'problem',
        'late',
        'failed_job',
        'stranded',
        'difference',
        'payout',
        'refund',
        'dispute',
        'identity',
        'driver_review',
        'low_stock',
        'licence',
        'licence_waiting',
        'privacy',
        'erasure',
      ]),
      id: z.string(),
      title: z.string(),
      about: z.string().nullable(),
      ageSeconds: Count,
      unread: z.boolean(),
    }),
  ),
  unread: Count,
  seen: z.object({ at: Time, reallyAt: Time }),
})
