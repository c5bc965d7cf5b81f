import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { endSession } from '../../src/commands/auth/end-session'
import { Login, login } from '../../src/commands/auth/login'
import { refresh } from '../../src/commands/auth/refresh'
import type { SignedIn } from '../../src/commands/auth/session'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { anyone, type RouteAccess } from '../../src/http/access'
import { principalOf } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { clearRefreshCookie, panelResponse, readRefreshCookie } from '../../src/http/session-cookies'
import { PanelSignedIn, PanelSignedOut } from './answers'
import { beginInPanelLanguage } from './content-language'

const nobody: RouteAccess = { roles: [], allows: () => false }

/** What Payload's client expects of a sign-in: the user, and when the cookie ends (seconds since 1970). */
function panelBody({ user, expiresIn }: SignedIn) {
  const exp = Math.floor(Date.now() / 1000) + expiresIn
  return { message: 'ok', user: { ...user, collection: 'users' }, exp, refreshedToken: null, setCookie: true }
}

/** The panel's form posts its fields as JSON in the part `_payload`; other clients post the JSON itself. */
async function readForm(req: PayloadRequest): Promise<unknown> {
  try {
    const multipart = req.headers.get('content-type')?.startsWith('multipart/form-data')
    return multipart ? JSON.parse(String((await req.formData?.())?.get('_payload'))) : await req.json?.()
  } catch {
    throw invalid('', { en: 'The body is not a sign-in form.', fr: 'Le corps n’est pas un formulaire de connexion.' })
  }
}

/** Payload's own ways to a token, each replaced by ours or closed: every one of them would issue tokens that we do not know. */
export const panelSignIn: Endpoint[] = [
  route({
    method: 'post',
    path: '/login',
    summary: 'Sign in to the panel: the token comes as a cookie',
    answer: PanelSignedIn,
    keyless: true,
    reads: { 'application/json': Login },
    access: anyone,
    async handle({ call, req }) {
      const fields = Login.safeParse(await readForm(req))
      if (!fields.success) throw new WaybillError('invalid_credentials')
      const signedIn = await login(call, fields.data)
      await beginInPanelLanguage(req, signedIn.user.id)
      return panelResponse(signedIn, req, panelBody(signedIn))
    },
  }),
  route({
    method: 'post',
    path: '/refresh-token',
    summary: 'Renew the panel’s cookie',
    answer: PanelSignedIn,
    keyless: true,
    cookie: true,
    access: anyone,
    async handle({ call, req }) {
      const token = readRefreshCookie(req)
      if (!token) throw new WaybillError('unauthenticated')
      const signedIn = await refresh(call, token)
      return panelResponse(signedIn, req, panelBody(signedIn))
    },
  }),
  route({
    method: 'post',
    path: '/logout',
    summary: 'Sign out of the panel',
    answer: PanelSignedOut,
    keyless: true,
    access: anyone,
    async handle({ call, req }) {
      const principal = principalOf(req.user)
      if (principal) await endSession(call, { sessionId: principal.sessionId })
      return clearRefreshCookie({ message: 'ok' })
    },
  }),
  ...['/forgot-password', '/reset-password', '/first-register', '/unlock', '/verify/:id'].map((path) =>
    route({
      method: 'post',
      path,
      summary: 'Closed',
      answer: z.object({}),
      access: nobody,
      handle: () => Promise.resolve({}),
    }),
  ),
]
