import { z } from 'zod'
import { Count, Id, Money, Named, OriginalPrice, ShownAttribute } from '../../src/http/shapes'

export const AdjustedStock = z.object({ productId: Id, stock: z.int() })

const Headed = Named.extend({ slug: z.string() })

export const BrowsedProduct = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string().nullable(),
    price: Money,
    originalPrice: OriginalPrice,
    available: z.boolean(),
    featured: z.boolean(),
    image: z.string().nullable(),
    category: Headed,
    restaurant: Headed,
    attributes: z.array(ShownAttribute),
  })
  .meta({ id: 'BrowsedProduct' })

export const Facet = z
  .object({
    key: z.string(),
    label: z.string(),
    kind: z.enum(['choice', 'flag', 'number']),
    unit: z.string().nullable(),
    values: z.array(z.object({ value: z.string(), label: z.string(), count: Count })),
    min: z.number().nullable(),
    max: z.number().nullable(),
  })
  .meta({
    id: 'Facet',
    description:
      'What products can be filtered by: values with the number of products that each would leave, under all other conditions; the range of a number.',
  })

export const ProductPage = z
  .object({
    products: z.array(BrowsedProduct),
    total: Count.meta({ description: 'Counted up to 10,000: a number beyond it means at least so many.' }),
    hasMore: z.boolean(),
    facets: z.array(Facet).optional(),
    facetsOf: Count.optional().meta({
      description:
        'How many products the facets count, whatever their attributes: the first 10,000 of the list at most. Of longer lists the counts are those of their beginning.',
    }),
  })
  .meta({ id: 'ProductPage' })

/** Payload's own page of rows, which `describeCollection` tells of. */
export const GeneratedPage = z.looseObject({ docs: z.array(z.looseObject({})), totalDocs: Count })
