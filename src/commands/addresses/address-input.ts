import { z } from 'zod'

/** Where to, as a client says it. Which parts a market asks for, its address format says. */
export const AddressInput = z.object({
  line1: z.string().trim().min(1).max(200),
  city: z.string().trim().min(1).max(100),
  quarter: z.string().trim().max(100).optional(),
  /** State or province. */
  region: z.string().trim().max(100).optional(),
  postalCode: z.string().trim().max(20).optional(),
  landmark: z.string().trim().max(200).optional(),
  instructions: z.string().trim().max(500).optional(),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})

export type DeliveryAddress = z.output<typeof AddressInput>
