import { z } from 'zod'

/** `/:id` of a path. An id that cannot be one is as unknown as any other, so `route()` refuses it as `not_found`. */
export const IdParam = z.object({ id: z.uuid() })
