import { z } from 'zod'
import { ATTRIBUTE_KINDS } from '../domain/attributes/attribute'
import { DELIVERY_STATUSES, OFFER_STATUSES } from '../domain/deliveries/transitions'
import { USER_ROLES } from '../domain/identity/roles'
import type { PictureSources } from '../domain/media/picture'
import type { PictureFormat } from '../domain/media/picture-sizes'
import { CURRENCY_CODES } from '../domain/money/currencies'
import { ORDER_STATUSES } from '../domain/orders/transitions'
import { PAYMENT_METHODS, PAYMENT_STATUSES } from '../domain/payments/transitions'

// What answers are made of. Each has a name, under which the API's document tells it once.

export const Id = z.uuid().meta({ id: 'Id', description: 'A UUID; newer ones sort after older ones.' })

export const Time = z.iso
  .datetime()
  .meta({ id: 'Time', description: 'ISO 8601, UTC.', examples: ['2026-11-21T12:30:00.000Z'] })

export const Slot = z
  .object({ from: Time, to: Time })
  .meta({ id: 'Slot', description: 'A time in which an order is to arrive: from its beginning up to its end.' })

export const Day = z.iso.date().meta({ id: 'Day', description: 'A calendar day, YYYY-MM-DD.' })

export const TimeZone = z.string().meta({ id: 'TimeZone', description: 'IANA name.', examples: ['Africa/Douala'] })

export const Currency = z.enum(CURRENCY_CODES).meta({ id: 'Currency', description: 'ISO 4217.' })

/** Which market, its money and time, and the middle of its map. */
export const MarketPlace = z.object({
  slug: z.string(),
  name: z.string(),
  timeZone: TimeZone,
  currency: Currency,
  lat: z.number(),
  lng: z.number(),
})

export const MinorUnits = z.int().meta({
  id: 'MinorUnits',
  description:
    'An amount in the smallest unit of the currency that stands beside it: cents of USD and EUR, whole francs of XAF.',
})

export const Money = z.object({ amount: MinorUnits, currency: Currency }).meta({
  id: 'Money',
  description: 'An amount in minor units, with its currency.',
  examples: [{ amount: 1250, currency: 'USD' }],
})

export const OriginalPrice = Money.nullable().meta({
  description:
    'What it was before, to be struck through: above the price. Null where there is nothing to strike through.',
})

export const Place = z
  .object({ lat: z.number(), lng: z.number() })
  .meta({ id: 'Position', description: 'WGS 84, degrees.' })

export const Named = z.object({ id: Id, name: z.string() }).meta({ id: 'Named' })

export const OrderStatus = z.enum(ORDER_STATUSES).meta({ id: 'OrderStatus' })
export const DeliveryStatus = z.enum(DELIVERY_STATUSES).meta({ id: 'DeliveryStatus' })
export const OfferStatus = z.enum(OFFER_STATUSES).meta({ id: 'OfferStatus' })
export const PaymentMethod = z.enum(PAYMENT_METHODS).meta({ id: 'PaymentMethod' })
export const PaymentStatus = z.enum(PAYMENT_STATUSES).meta({ id: 'PaymentStatus' })
export const UserRole = z.enum(USER_ROLES).meta({ id: 'UserRole' })
export const Locale = z.enum(['en', 'fr']).meta({ id: 'Locale' })

export const Count = z.int().min(0)

const Addresses = z.object({ avif: z.string(), webp: z.string() } satisfies Record<PictureFormat, z.ZodString>)

export const Picture = z
  .object({
    alt: z
      .string()
      .nullable()
      .meta({ description: 'What it shows, in the language of the request where it was said.' }),
    blurhash: z.string().meta({ description: 'Drawn until the picture is there (https://blurha.sh).' }),
    width: Count,
    height: Count,
    src: z.object({
      thumbnail: Addresses,
      card: Addresses,
      wide: Addresses,
      original: z.string(),
    } satisfies Record<keyof PictureSources, z.ZodType>),
  })
  .meta({
    id: 'Picture',
    description: 'Pixels are the original’s. The contents at an address of `src` never change: keep them for good.',
  })

export const SoldOption = z
  .object({
    id: Id,
    groupId: Id,
    group: z.string(),
    name: z.string(),
    quantity: Count,
    priceDelta: MinorUnits,
    productId: Id.nullable(),
  })
  .meta({
    id: 'SoldOption',
    description: 'A chosen option, for each piece of its line: what it is called and adds to the price.',
  })

export const ShownAttribute = z
  .object({
    key: z.string(),
    label: z.string(),
    kind: z.enum(ATTRIBUTE_KINDS),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    unit: z.string().optional(),
    words: z.array(z.string()).optional(),
  })
  .meta({
    id: 'ShownAttribute',
    description:
      'What a product says of itself, as its category asks. Of a choice `value` has the ids and `words` what they are called; of a document where to `POST` for a link to it.',
  })

/** Everything there is of something, in one page. */
export function all<Each extends z.ZodType>(each: Each) {
  return z.object({ docs: z.array(each) })
}
