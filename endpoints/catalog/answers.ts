import { z } from 'zod'
import {
  Count,
  Currency,
  Day,
  Id,
  Money,
  OriginalPrice,
  Picture,
  ShownAttribute,
  Slot,
  Time,
  TimeZone,
} from '../../src/http/shapes'

const open = z.boolean().meta({ description: 'Orders are taken now.' })

const Opening = {
  opensAt: Time.nullable().meta({ description: 'When orders are taken again, where that is foreseen.' }),
  closesAt: Time.nullable().meta({ description: 'When it closes; null for one that does not within a week.' }),
}

const promotions = z.array(z.object({ name: z.string(), sentence: z.string() })).meta({
  description:
    'What is taken off orders there today, at most three, the most important first: what applies by itself, and codes that are told.',
})

const CardDetails = z.object({
  ...Opening,
  cuisine: z.string().nullable(),
  lat: z.number(),
  lng: z.number(),
  currency: Currency,
  prepMinutes: z.number(),
  distanceMeters: Count.nullable(),
  deliveryFee: Money.nullable(),
  surge: z
    .object({ multiplier: z.number(), fee: Money })
    .nullable()
    .meta({ description: 'Where couriers are few now: `fee` comes on top of the delivery fee.' }),
  etaMinutes: z.number().nullable(),
  promotions,
  image: Picture.nullable(),
  logo: Picture.nullable(),
})

/** What `?fields=` chooses from. */
export const CARD_FIELDS = CardDetails.keyof().options

export const RestaurantCard = z
  .object({
    id: Id,
    slug: z.string(),
    name: z.string(),
    open,
    ...CardDetails.partial().shape,
  })
  .meta({
    id: 'RestaurantCard',
    description:
      'A restaurant in a list. Distance, fee and minutes are known where the call told a position; details may be left out by `fields`.',
  })

export const RestaurantPage = z.object({
  docs: z.array(RestaurantCard),
  totalDocs: Count.meta({ description: 'Of those that were looked at: two hundred, and one if there are more.' }),
  limit: Count,
  page: Count,
  hasNextPage: z.boolean(),
})

export const MenuOptionGroup = z
  .object({
    id: Id,
    name: z.string(),
    min: Count,
    max: Count,
    availableNow: z.boolean().meta({ description: 'Served at this hour; else nothing of it can be chosen.' }),
    availableAt: Time.nullable().meta({
      description: 'Of a group that is not served at this hour: from when, where that is foreseen.',
    }),
    options: z.array(
      z.object({
        id: Id,
        name: z.string(),
        priceDelta: Money,
        available: z.boolean(),
        isDefault: z.boolean(),
        maxQuantity: Count,
      }),
    ),
  })
  .meta({
    id: 'MenuOptionGroup',
    description:
      'What is to be chosen with a product: `min` to `max` pieces of its options. `min` above 0 makes it a must.',
  })

const ProductDetails = z.object({
  description: z.string().nullable(),
  originalPrice: OriginalPrice,
  image: Picture.nullable(),
  optionGroups: z.array(MenuOptionGroup),
  attributes: z.array(ShownAttribute),
})

export const PRODUCT_FIELDS = ProductDetails.keyof().options

export const MenuProduct = z
  .object({
    id: Id,
    name: z.string(),
    price: Money,
    available: z.boolean().meta({ description: 'On the shelf, and every question that it asks can be answered.' }),
    availableNow: z.boolean().meta({ description: 'Available, and sold at this hour.' }),
    availableAt: Time.nullable().meta({
      description: 'Of a product that is not sold at this hour: from when, where that is foreseen.',
    }),
    ...ProductDetails.partial().shape,
  })
  .meta({ id: 'MenuProduct' })

export const Menu = z
  .object({
    version: z.string().meta({ description: 'Of these contents: another menu, another version.' }),
    restaurant: z.object({
      id: Id,
      slug: z.string(),
      name: z.string(),
      currency: Currency,
      open,
      ...Opening,
      promotions,
    }),
    categories: z.array(
      z.object({
        id: Id,
        slug: z.string(),
        name: z.string(),
        image: Picture.nullable(),
        products: z.array(MenuProduct),
      }),
    ),
    since: z.string().optional().meta({ description: 'There where these are only the news since that version.' }),
    removed: z.array(Id).optional().meta({ description: 'Of news: products that are gone.' }),
    order: z
      .array(z.object({ id: Id, products: z.array(Id) }))
      .optional()
      .meta({
        description: 'Of news: the whole menu’s order, by ids of categories and products, where it is another.',
      }),
  })
  .meta({
    id: 'Menu',
    description:
      'Categories and their products, in the menu’s order. News hold the categories and products that are new or different, and no others.',
  })

export const Slots = z
  .object({
    timeZone: TimeZone,
    dates: z.array(Day).meta({ description: 'Days that can be ordered for; none: no orders for later are taken.' }),
    date: Day,
    slots: z.array(
      z.object({ ...Slot.shape, remaining: Count.meta({ description: 'Orders that it still takes; 0: full.' }) }),
    ),
  })
  .meta({
    id: 'Slots',
    description: 'The times of a day that can be ordered for, as `scheduledFor`: the beginning of one.',
  })
