import { z } from 'zod'
import { Count, Currency, Id, Money } from '../../src/http/shapes'

export const RestaurantCard = z
  .object({
    id: Id,
    slug: z.string(),
    name: z.string(),
    cuisine: z.string().nullable(),
    lat: z.number(),
    lng: z.number(),
    open: z.boolean(),
    currency: Currency,
    prepMinutes: z.number(),
    distanceMeters: Count.nullable(),
    deliveryFee: Money.nullable(),
    etaMinutes: z.number().nullable(),
  })
  .meta({
    id: 'RestaurantCard',
    description: 'A restaurant in a list. Distance, fee and minutes are there where the call told a position.',
  })

export const RestaurantPage = z.object({
  docs: z.array(RestaurantCard),
  totalDocs: Count,
  limit: Count,
  page: Count,
  hasNextPage: z.boolean(),
})

export const MenuProduct = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string().nullable(),
    price: Money,
    available: z.boolean(),
  })
  .meta({ id: 'MenuProduct' })

export const Menu = z
  .object({
    restaurant: z.object({ id: Id, slug: z.string(), name: z.string(), currency: Currency, open: z.boolean() }),
    categories: z.array(z.object({ id: Id, slug: z.string(), name: z.string(), products: z.array(MenuProduct) })),
  })
  .meta({ id: 'Menu', description: 'Categories and their products, in the menu’s order.' })
