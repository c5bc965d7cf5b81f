import type { Endpoint } from 'payload'
import { z } from 'zod'
import { endSession } from '../../src/commands/auth/end-session'
import { Login, login } from '../../src/commands/auth/login'
import { refresh } from '../../src/commands/auth/refresh'
import { Register, register } from '../../src/commands/auth/register'
import { WaybillError } from '../../src/domain/errors'
import { anyone, signedIn } from '../../src/http/access'
import { cartTokenHashOf, principalOf } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { clearRefreshCookie, readRefreshCookie, signInResponse } from '../../src/http/session-cookies'
import { all } from '../../src/http/shapes'
import { findSessions } from '../../src/queries/sessions'
import { Session, SignedIn, SignedOut } from './answers'
import { phoneCodeEndpoints } from './phone-codes'
import { withCart } from './with-cart'

/** Signing in and out of the apps (`api.md`, Auth). The panel's own calls are on the users collection. */
export const authEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/auth/login',
    summary: 'Sign in with e-mail address and password',
    answer: SignedIn,
    keyless: true,
    example: { email: 'customer1.douala@demo.test', password: 'Waybill-demo-1' },
    access: anyone,
    body: Login,
    handle: async ({ call, body, req }) => signInResponse(await withCart(call, req, await login(call, body)), req),
  }),
  route({
    method: 'post',
    path: '/auth/register',
    summary: 'Open a customer’s account and sign in',
    answer: SignedIn,
    status: 201,
    keyless: true,
    example: {
      fullName: 'Aïcha Ngono',
      email: 'aicha@example.com',
      password: 'a long sentence to remember',
      phone: '+237699000777',
    },
    access: anyone,
    body: Register,
    handle: async ({ call, body, req }) => signInResponse(await register(call, body, cartTokenHashOf(req)), req, 201),
  }),
  ...phoneCodeEndpoints,
  route({
    method: 'post',
    path: '/auth/refresh-token',
    summary: 'Trade a refresh token for a new pair of tokens',
    answer: SignedIn,
    example: {},
    keyless: true,
    cookie: true,
    access: anyone,
    body: z.object({ refreshToken: z.string().max(500).optional() }),
    async handle({ call, body, req }) {
      const token = body.refreshToken ?? readRefreshCookie(req)
      if (!token) throw new WaybillError('unauthenticated')
      return signInResponse(await refresh(call, token), req)
    },
  }),
  route({
    method: 'post',
    path: '/auth/logout',
    summary: 'End this session',
    answer: SignedOut,
    keyless: true,
    access: signedIn,
    async handle({ call, req }) {
      await endSession(call, { sessionId: principalOf(req.user)?.sessionId ?? '' })
      return clearRefreshCookie({ ended: true })
    },
  }),
  route({
    method: 'get',
    path: '/auth/sessions',
    summary: 'List one’s own live sessions',
    answer: all(Session),
    access: signedIn,
    handle: async ({ call, req }) => ({
      docs: await findSessions(
        call.app.db,
        call.actor.userId ?? '',
        principalOf(req.user)?.sessionId ?? '',
        call.app.clock.real(),
      ),
    }),
  }),
  route({
    method: 'delete',
    path: '/auth/sessions/:id',
    summary: 'End one of one’s own sessions',
    answer: SignedOut,
    access: signedIn,
    params: z.object({ id: z.uuid() }),
    handle: ({ call, params }) => endSession(call, { sessionId: params.id }),
  }),
]
