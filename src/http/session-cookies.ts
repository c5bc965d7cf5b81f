import type { PayloadRequest } from 'payload'
import { REFRESH_DAYS, type SignedIn } from '../commands/auth/session'

/** Sent only to the calls that use it, never readable by scripts. */
const REFRESH_COOKIE = 'waybill-refresh'
export const PANEL_COOKIE = 'payload-token'

type Request = Pick<PayloadRequest, 'headers' | 'protocol'>

function cookie(
  name: string,
  value: string,
  { path, maxAge, secure }: { path: string; maxAge: number; secure: boolean },
): string {
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`
}

/** Behind a proxy that ends TLS, Express has already told us the outer protocol. */
function isSecure(req: Request): boolean {
  return req.protocol === 'https:'
}

/** The contract's answer to a sign-in: tokens in the body, the refresh token also as a cookie. */
export function signInResponse(signedIn: SignedIn, req: Request, status = 200): Response {
  const headers = new Headers()
  headers.append('Set-Cookie', refreshCookie(signedIn, req))
  return Response.json(signedIn, { status, headers })
}

/** The panel's sign-in: Payload's client keeps no tokens itself, the cookie does. */
export function panelResponse(signedIn: SignedIn, req: Request, body: object, status = 200): Response {
  const headers = new Headers()
  headers.append('Set-Cookie', refreshCookie(signedIn, req))
  headers.append(
    'Set-Cookie',
    cookie(PANEL_COOKIE, signedIn.accessToken, { path: '/', maxAge: signedIn.expiresIn, secure: isSecure(req) }),
  )
  return Response.json(body, { status, headers })
}

function refreshCookie(signedIn: SignedIn, req: Request): string {
  return cookie(REFRESH_COOKIE, signedIn.refreshToken, {
    path: '/api',
    maxAge: REFRESH_DAYS * 86_400,
    secure: isSecure(req),
  })
}

export function clearRefreshCookie(body: object): Response {
  const headers = new Headers()
  headers.append('Set-Cookie', cookie(REFRESH_COOKIE, '', { path: '/api', maxAge: 0, secure: false }))
  headers.append('Set-Cookie', cookie(PANEL_COOKIE, '', { path: '/', maxAge: 0, secure: false }))
  return Response.json(body, { headers })
}

export function readRefreshCookie(req: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${REFRESH_COOKIE}=([^;]+)`).exec(req.headers.get('cookie') ?? '')?.[1]
}
