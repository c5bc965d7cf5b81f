import { z } from 'zod'
import { REPORT_STATUSES } from '../../src/domain/track-and-trace/report'
import { Count, Id } from '../../src/http/shapes'

export const CorrectedReport = z.object({
  id: Id,
  status: z.enum(REPORT_STATUSES).meta({ description: 'A confirmed one stays so: a change of it follows.' }),
})
export const SolvedDifference = z.object({ id: Id, status: z.literal('solved') })
export const RequestedComparison = z.object({
  restaurants: Count.meta({ description: 'How many are compared, by the worker.' }),
})
