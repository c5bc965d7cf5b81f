import type { PayloadRequest } from 'payload'
import { boundApp } from '../src/commands/app'
import type { Call } from '../src/commands/context'
import { localeOf } from '../src/http/locale'
import { actorOf } from '../src/http/principal'
import { requestIdOf } from '../src/http/request-id'

/** A generated call as a command's: who calls, and from where. */
export function callOf(req: PayloadRequest): Call {
  return {
    app: boundApp(),
    actor: actorOf(req),
    locale: localeOf(req),
    requestId: requestIdOf(req.headers),
    ip: req.headers.get('x-client-address') ?? undefined,
    userAgent: req.headers.get('user-agent')?.slice(0, 200),
  }
}
