import { z } from 'zod'
import { Count, Id } from '../../src/http/shapes'

export const SchemaTrial = z
  .object({
    changes: z.array(
      z.object({
        key: z.string(),
        change: z.enum([
          'added',
          'removed',
          'renamed',
          'kind',
          'unit',
          'required',
          'released',
          'narrowed',
          'widened',
          'choices_gone',
          'choices_added',
          'choices_renamed',
          'use',
        ]),
        migrates: z.boolean().meta({ description: 'No product stops fitting because of it.' }),
      }),
    ),
    products: Count.meta({ description: 'In the category.' }),
    unfit: Count.meta({ description: 'Fit today, and would not.' }),
    unsellable: Count.meta({ description: 'Of those: could not be sold any more.' }),
    named: z
      .array(
        z.object({
          id: Id,
          name: z.string(),
          restaurant: z.string(),
          problems: z.array(z.object({ path: z.string(), message: z.string() })),
        }),
      )
      .meta({ description: 'The first fifty that would no longer fit, and why.' }),
  })
  .meta({ id: 'SchemaTrial' })
