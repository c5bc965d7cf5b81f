import { z } from 'zod'
import { MAX_LINES } from '../../domain/carts/cart-line'
import { AddressInput } from '../addresses/address-input'
import { CartLineInput } from '../carts/cart'
import { Instant } from '../instant'

/** Addresses of one bulk order at most: what one transaction places in a second. */
export const MAX_DELIVERIES = 50

const Lines = z
  .array(CartLineInput.omit({ scheduledFor: true }))
  .min(1)
  .max(MAX_LINES)

const BulkDelivery = z.object({
  addressId: z.uuid().optional(),
  address: AddressInput.optional(),
  /** Who takes it at this door. */
  contact: z.object({ name: z.string().trim().min(1).max(100), phone: z.string().trim().min(5).max(30) }),
  note: z.string().trim().max(500).optional(),
  /** What goes here; absent: the common lines. */
  lines: Lines.optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
  scheduledFor: Instant.optional(),
})

/** What is to be ordered where. The common lines are those told, else those of the caller's cart. */
export const BulkInput = z.object({
  lines: Lines.optional(),
  deliveries: z.array(BulkDelivery).min(1).max(MAX_DELIVERIES),
  /** Counts for as many of the orders as its terms let it, one after the other. */
  promoCode: z.string().trim().max(32).optional(),
})

export type BulkWish = z.output<typeof BulkInput>
