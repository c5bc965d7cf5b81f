import { z } from 'zod'
import { Id } from '../../src/http/shapes'

export const AdjustedStock = z.object({ productId: Id, stock: z.int() })
