import { z } from 'zod'
import { DELIVERY_STATUSES, OFFER_STATUSES } from '../domain/deliveries/transitions'
import { USER_ROLES } from '../domain/identity/roles'
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

/** Everything there is of something, in one page. */
export function all<Each extends z.ZodType>(each: Each) {
  return z.object({ docs: z.array(each) })
}
