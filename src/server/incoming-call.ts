import type { Request } from 'express'
import type { IncomingCall } from '../ports/mobile-money'

/** A call of a provider's with its raw bytes, which are what it signs. What the path says stands with the query. */
export function incomingCall(req: Request): IncomingCall {
  const texts = (of: object) => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, String(value)]))
  return {
    headers: texts(req.headers),
    query: { ...texts(req.query), ...texts(req.params) },
    body: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0),
  }
}
