import { z } from 'zod'
import { Id } from '../../src/http/shapes'

export const AdjustedOption = z.object({ optionId: Id, stock: z.int() })
