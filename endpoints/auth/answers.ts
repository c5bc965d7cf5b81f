import { z } from 'zod'
import { Id, Locale, Time, UserRole } from '../../src/http/shapes'

export const SignedIn = z
  .object({
    user: z.object({ id: Id, email: z.string(), fullName: z.string(), role: UserRole, locale: Locale }),
    accessToken: z.string(),
    expiresIn: z.int().meta({ description: 'Seconds.' }),
    refreshToken: z.string(),
    cart: z
      .object({ kept: z.enum(['both', 'guest', 'own']) })
      .nullable()
      .optional()
      .meta({ description: 'Where the call brought a guest’s cart: whose lines the cart has now.' }),
  })
  .meta({ id: 'SignedIn', description: 'The refresh token comes as an HttpOnly cookie, too. It works once.' })

export const SignedOut = z.object({ ended: z.boolean() })

export const Session = z
  .object({
    id: Id,
    userAgent: z.string().nullable(),
    ip: z.string().nullable(),
    createdAt: Time,
    lastUsedAt: Time,
    current: z.boolean(),
  })
  .meta({ id: 'Session' })
