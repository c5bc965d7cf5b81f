import { z } from 'zod'
import { Id } from '../../src/http/shapes'

export const SearchHit = z.object({
  kind: z.enum(['order', 'restaurant', 'driver', 'person']),
  id: Id,
  title: z.string(),
  about: z.string().nullable(),
  userId: Id.nullable().meta({ description: 'The account of a driver or person.' }),
  state: z.string().nullable(),
})
