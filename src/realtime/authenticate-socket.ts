import { parse } from 'node:querystring'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { App } from '../commands/app'
import { GUEST } from '../domain/identity/actor'
import type { Role } from '../domain/identity/roles'
import { isTrackingToken } from '../domain/tracking/tracking-token'
import { findPrincipal } from '../http/authenticate'
import { localeOf } from '../http/locale'
import { actorOf } from '../http/principal'
import type { Namespace } from './namespaces'
import type { Socket } from './socket'

/** Who may enter which namespace (RT-2). */
const ROLES: Readonly<Record<Namespace, readonly Role[]>> = {
  '/customer': ['customer'],
  '/restaurant': ['owner', 'staff'],
  '/driver': ['driver'],
  '/admin': ['admin', 'support'],
  '/support': ['support', 'admin'],
}

const Handshake = z.object({
  token: z.string().max(4_000).optional(),
  trackingToken: z.string().refine(isTrackingToken).optional(),
  /** Of what is said in words; else as the browser asks. */
  locale: z.enum(['en', 'fr']).optional(),
})

/**
 * The door of a namespace: a token, the panel's cookie with a known Origin, or for customers a tracking token. The socket is cut when its
 * token expires; the client comes back with a fresh one.
 */
export function authenticateSocket(app: App, namespace: Namespace, origins: readonly string[]) {
  return async (socket: Socket, next: (error?: Error) => void): Promise<void> => {
    try {
      const auth = Handshake.safeParse(socket.handshake.auth)
      if (!auth.success) return next(new Error('unauthenticated'))
      const { token: shown, trackingToken, locale } = auth.data
      socket.data.locale = locale ?? askedLocale(socket)
      // Before the cookie, which comes along unasked: people of the house open links as well.
      if (!shown && trackingToken && namespace === '/customer')
        return next(await enterByTracking(app, socket, trackingToken))
      const token = shown ?? cookieToken(socket, origins)
      const principal = token ? await findPrincipal(token) : undefined
      if (!token || !principal) return next(new Error('unauthenticated'))
      if (!ROLES[namespace].includes(principal.role)) return next(new Error('forbidden'))
      socket.data.actor = actorOf({ user: principal, headers: new Headers() })
      socket.data.sessionId = principal.sessionId
      if (namespace === '/customer')
        socket.data.marketId = principal.marketId ?? (await lastMarketOf(app, principal.id))
      const claims = await app.tokens.readAccess(token, app.clock.real())
      cutAt(socket, claims?.expiresAt ?? app.clock.real(), app.clock.real())
      next()
    } catch (error) {
      app.logger.error({ err: error, namespace }, 'a socket could not be let in')
      next(new Error('internal'))
    }
  }
}

async function enterByTracking(app: App, socket: Socket, trackingToken: string): Promise<Error | undefined> {
  const order = await app.db.row<{ id: string; marketId: string }>(sql`
    select id, market_id as "marketId" from orders where tracking_token = ${trackingToken}`)
  if (!order) return new Error('unauthenticated')
  socket.data.actor = GUEST
  socket.data.trackedOrderId = order.id
  socket.data.marketId = order.marketId
  return undefined
}

/** Whoever has said nothing else shops where they shopped last. */
async function lastMarketOf({ db }: App, customerId: string): Promise<string | undefined> {
  const row = await db.row<{ marketId: string }>(sql`
    select market_id as "marketId" from orders where customer_id = ${customerId} order by created_at desc limit 1`)
  return row?.marketId
}

function askedLocale({ handshake }: Socket): 'en' | 'fr' {
  return localeOf({ headers: new Headers({ 'accept-language': handshake.headers['accept-language'] ?? '' }) })
}

/** A cookie comes along from any page, so it counts only for a page of ours. */
function cookieToken(socket: Socket, origins: readonly string[]): string | undefined {
  const { origin, cookie } = socket.handshake.headers
  if (!origin || !origins.includes(origin) || !cookie) return undefined
  const value = parse(cookie, '; ')['payload-token']
  return typeof value === 'string' ? value : undefined
}

function cutAt(socket: Socket, expiresAt: Date, now: Date): void {
  const timer = setTimeout(() => {
    socket.emit('token-expired', {})
    socket.disconnect(true)
  }, expiresAt.getTime() - now.getTime())
  socket.on('disconnect', () => clearTimeout(timer))
}
