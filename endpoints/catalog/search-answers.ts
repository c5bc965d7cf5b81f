import { z } from 'zod'
import { Count, Id, Money, OriginalPrice } from '../../src/http/shapes'
import { RestaurantCard } from './answers'

export const SearchResult = z
  .object({
    kind: z.enum(['product', 'restaurant']),
    id: Id,
    name: z.string(),
    description: z.string().nullable(),
    price: Money.nullable().meta({ description: 'Of a product.' }),
    originalPrice: OriginalPrice,
    category: z.object({ slug: z.string(), name: z.string() }).nullable(),
    restaurant: RestaurantCard.meta({ description: 'That was found, or whose product was.' }),
  })
  .meta({ id: 'SearchResult', description: 'A product that can be sold now, or a restaurant.' })

const facet = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object({ ...shape, count: Count }))

export const SearchPage = z.object({
  docs: z.array(SearchResult),
  totalDocs: Count.meta({ description: 'Of those that were looked at: the nearest hundred or few hundred.' }),
  limit: Count,
  page: Count,
  hasNextPage: z.boolean(),
  facets: z
    .object({
      kinds: facet({ value: z.enum(['product', 'restaurant']) }),
      cuisines: facet({ value: z.string() }),
      categories: facet({ value: z.string(), name: z.string() }),
      prices: facet({ from: Count, to: Count }).meta({
        description: 'Bands of about as many each, minor units, both ends included: for `minPrice` and `maxPrice`.',
      }),
    })
    .meta({ description: 'How what was found divides, to narrow it down by the parameters of the same names.' }),
})

export const Suggestions = z.object({
  docs: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(['cuisine', 'restaurant', 'product']),
      slug: z.string().nullable().meta({ description: 'Of a restaurant.' }),
    }),
  ),
})
