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

export const PhoneCodeAsked = z
  .object({
    challengeId: Id,
    expiresIn: z.int().meta({ description: 'Seconds that the code counts.' }),
    resendIn: z.int().meta({ description: 'Seconds until another one may be asked for.' }),
  })
  .meta({
    id: 'PhoneCodeAsked',
    description:
      'A code is on its way. To sign in, only where an account has this number confirmed: the answer is the same.',
  })

const Phone = z.string().meta({ description: 'E.164.' })

export const GuestWithPhone = z
  .object({
    purpose: z.literal('guest'),
    phone: Phone,
    cartToken: z.string().meta({ description: 'The `X-Cart-Token` that came along, or a new one; also as a header.' }),
  })
  .meta({ id: 'GuestWithPhone', description: 'A guest who has proved a telephone for 30 days.' })

export const PhoneConfirmed = z
  .object({ purpose: z.literal('verify-phone'), phone: Phone })
  .meta({ id: 'PhoneConfirmed', description: 'The number is the account’s own, and no other account’s.' })
