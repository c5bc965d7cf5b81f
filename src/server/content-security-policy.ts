import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Answers of the API are data: whatever a browser makes of one, nothing in it may run. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

interface Settings {
  dev: boolean
  mapStyleUrl?: string
}

/**
 * A strict policy with a nonce a request. It is set on the request too, before Next sees it: Next reads the nonce from there and puts it
 * on its own scripts. Styles need `unsafe-inline` (Next and the map library write style elements).
 */
export function contentSecurityPolicy({ dev, mapStyleUrl }: Settings): RequestHandler {
  // A map from elsewhere may be fetched, and shown; nothing of it may run.
  const map = mapStyleUrl ? ` ${new URL(mapStyleUrl).origin}` : ''
  return (req, res, next) => {
    if (req.path.startsWith('/api/')) {
      res.setHeader('Content-Security-Policy', DATA_POLICY)
      next()
      return
    }
    const nonce = randomBytes(16).toString('base64')
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
      "style-src 'self' 'unsafe-inline'",
      `img-src 'self' data: blob:${map}`,
      "font-src 'self' data:",
      `connect-src 'self' ws: wss:${map}`,
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; ')
    req.headers['content-security-policy'] = policy
    res.setHeader('Content-Security-Policy', policy)
    next()
  }
}
