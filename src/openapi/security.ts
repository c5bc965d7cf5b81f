import type { Contract } from '../http/contract'
import type { Operation } from './types'

/** How a caller says who it is. */
export const SECURITY_SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of `POST /api/auth/login`. It lives for 15 minutes.',
  },
  refreshCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'waybill-refresh',
    description:
      'Set by sign-in, HttpOnly, good for one renewal. Apps without cookies send `refreshToken` in the body.',
  },
  cartToken: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Cart-Token',
    description: 'A guest’s cart. The first `POST /api/cart/add` without it answers with one.',
  },
} as const

/** Guests have no token but that of their cart; who calls for the first time has none at all. */
export function securityOf({ access, cookie }: Pick<Contract, 'access' | 'cookie'>): Operation['security'] {
  const bearer = { bearer: [] }
  if (cookie) return [{ refreshCookie: [] }, {}]
  if (!access.roles.includes('guest')) return [bearer]
  return access.roles.includes('driver') ? [{}, bearer] : [bearer, { cartToken: [] }, {}]
}
