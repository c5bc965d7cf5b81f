import { z } from 'zod'
import { Place } from '../../src/http/shapes'

export const Suggestions = z
  .object({ suggestions: z.array(z.object({ title: z.string(), subtitle: z.string() })) })
  .meta({ id: 'AddressSuggestions', description: 'What somebody may be typing, the likeliest first.' })

const part = z.string().nullable()

export const FoundAddress = z
  .object({
    position: Place,
    inServiceArea: z.boolean(),
    formatted: z.string(),
    precision: z.enum(['house', 'street', 'area']).meta({
      description: 'How well the pin is known: the house, somewhere in its street, somewhere in its quarter or town.',
    }),
    line1: part,
    quarter: part,
    city: part,
    region: part,
    postalCode: part,
  })
  .meta({ id: 'FoundAddress', description: 'Where an address is; parts that are not known are null.' })
