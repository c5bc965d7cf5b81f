import { z } from 'zod'

/** Where somebody is; one without the other says nothing. */
export const Where = z.object({
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
})

/** What somebody typed. */
export const Typed = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\0]*$/)
