import { z } from 'zod'
import { Count, Id } from '../../src/http/shapes'

export const CorrectedReport = z.object({ id: Id, status: z.literal('corrected') })
export const SolvedDifference = z.object({ id: Id, status: z.literal('solved') })
export const RequestedComparison = z.object({
  restaurants: Count.meta({ description: 'How many are compared, by the worker.' }),
})
