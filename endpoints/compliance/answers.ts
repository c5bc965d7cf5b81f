import { z } from 'zod'

export const OUTSIDE = ['outside_areas', 'excluded_area', 'no_market', 'address_incomplete'] as const

export const DeliveryAreaVerdict = z
  .object({
    approved: z.boolean(),
    reason: z.string().nullable().meta({ description: 'In the language asked for; null where it is approved.' }),
    code: z.enum(OUTSIDE).nullable(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
    market: z
      .string()
      .nullable()
      .meta({ description: 'Short name of the market that delivers there, else of the nearest.' }),
    availableAreas: z.array(z.string()).meta({ description: 'Names of the areas that this market serves.' }),
  })
  .meta({ id: 'DeliveryAreaVerdict', description: 'Whether an address can be delivered to.' })
