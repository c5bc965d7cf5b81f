import type { Endpoint } from 'payload'
import { z } from 'zod'
import { endSession } from '../../src/commands/auth/end-session'
import { Login, login } from '../../src/commands/auth/login'
import { refresh } from '../../src/commands/auth/refresh'
import { Register, register } from '../../src/commands/auth/register'
import { WaybillError } from '../../src/domain/errors'
import { anyone, signedIn } from '../../src/http/access'
import { principalOf } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { clearRefreshCookie, readRefreshCookie, signInResponse } from '../../src/http/session-cookies'
import { findSessions } from '../../src/queries/sessions'

/** Signing in and out of the apps (`api.md`, Auth). The panel's own calls are on the users collection. */
export const authEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/auth/login',
    access: anyone,
    body: Login,
    handle: async ({ call, body, req }) => signInResponse(await login(call, body), req),
  }),
  route({
    method: 'post',
    path: '/auth/register',
    access: anyone,
    body: Register,
    handle: async ({ call, body, req }) => signInResponse(await register(call, body), req, 201),
  }),
  route({
    method: 'post',
    path: '/auth/refresh-token',
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
    access: signedIn,
    async handle({ call, req }) {
      await endSession(call, { sessionId: principalOf(req.user)?.sessionId ?? '' })
      return clearRefreshCookie({ ended: true })
    },
  }),
  route({
    method: 'get',
    path: '/auth/sessions',
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
    access: signedIn,
    params: z.object({ id: z.uuid() }),
    handle: ({ call, params }) => endSession(call, { sessionId: params.id }),
  }),
]
