import { GRAPHQL_POST } from '@payloadcms/next/routes'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { SanitizedConfig } from 'payload'
import { handleEndpoints } from 'payload'
import type { App } from '../commands/app'
import type { Env } from '../env'
import { localeOf } from '../http/locale'
import { apiError } from '../http/to-api-error'
import { apiDocs } from './api-docs'
import { cdn } from './cdn'
import { contentSecurityPolicy } from './content-security-policy'
import { queriesOnly } from './graphql-queries'
import { identityWebhooks } from './identity-webhooks'
import { inOurWords } from './in-our-words'
import { mapWorker } from './map-worker'
import { bridge } from './payload-bridge'
import { readiness } from './ready'
import { requestContext } from './request-context'
import { webhooks } from './webhooks'

/** Bodies are bounded before anything reads them; pictures come as multipart and are bounded again by Payload. */
const MAX_BODY = '6mb'
/** Private documents may be larger. */
const MAX_DOCUMENT_BODY = '11mb'

/** Answers of the API travel packed (ORD-11). Small ones fit in one packet anyway. */
const LIGHT = { level: 4, threshold: '1kb' } as const

interface Parts {
  app: App
  config: SanitizedConfig
  settings: Env
  migrationNames: readonly string[]
  /** True from the moment the process begins to stop: `/ready` says so, and a balancer sends no more. */
  stopping: () => boolean
}

/** Everything but Next and the sockets: health, API, GraphQL. */
export function openExpress({ app, config, settings, migrationNames, stopping }: Parts): Express {
  const server = express()
  server.disable('x-powered-by')
  server.set('trust proxy', settings.NODE_ENV === 'production' ? 'loopback' : false)
  server.use(leaveWhen(stopping))
  server.use(requestContext({ trustLoopback: settings.WAYBILL_TRUST_LOOPBACK_CLIENT_IP, logger: app.logger }))
  server.use(
    helmet({ contentSecurityPolicy: false, strictTransportSecurity: settings.PUBLIC_URL.startsWith('https:') }),
  )
  server.use(contentSecurityPolicy({ dev: settings.NODE_ENV === 'development', mapStyleUrl: settings.MAP_STYLE_URL }))
  // The icon is in each page; between two of them browsers look for it here, and would complain of a 404.
  server.get('/favicon.ico', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=86400').status(204).end()
  })
  server.get('/health', (_req, res) => {
    res.json({ status: 'ok' })
  })
  server.get('/ready', async (_req, res) => {
    const state = await readiness(app, migrationNames)
    res
      .status(state.ready && !stopping() ? 200 : 503)
      .json(stopping() ? { ...state, ready: false, stopping: true } : state)
  })
  server.get('/map/worker.js', mapWorker)
  server.get('/cdn/:hash/:name', cdn(app))
  server.use('/webhooks', webhooks(app), identityWebhooks(app), tellFailure(app))
  server.use('/track', privatePage)
  server.use('/api', compression(LIGHT))
  server.use('/api/docs', apiDocs())
  const body = express.raw({ type: () => true, limit: MAX_BODY })
  const graphql = GRAPHQL_POST(config)
  server.post('/api/graphql', body, bridge(queriesOnly((request) => graphql(request))))
  server.use(
    ['/api/documents', '/api/users/id-verification'],
    express.raw({ type: () => true, limit: MAX_DOCUMENT_BODY }),
  )
  server.use(
    '/api',
    body,
    bridge(async (request) => inOurWords(await handleEndpoints({ config, request }), request)),
  )
  server.use('/api', tellFailure(app))
  return server
}

/** Whoever holds the link may see the page: no cache keeps it, no search engine lists it, and no other site learns the link. */
const privatePage: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Referrer-Policy', 'no-referrer')
  res.setHeader('X-Robots-Tag', 'noindex, nofollow')
  next()
}

/** While the process stops, each answer is the last of its connection: clients go elsewhere instead of being cut off. */
function leaveWhen(stopping: () => boolean): RequestHandler {
  return (_req, res, next) => {
    if (stopping()) res.setHeader('Connection', 'close')
    next()
  }
}

/** What fails before Payload answers: bodies too large or cut off, and bugs. */
function tellFailure(app: App): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const locale = localeOf({ headers: new Headers({ 'accept-language': req.headers['accept-language'] ?? '' }) })
    const blamed = error?.status >= 400 && error?.status < 500
    const code = error?.type === 'entity.too.large' ? 'too_large' : blamed ? 'validation_failed' : 'internal'
    if (code === 'internal') app.logger.error({ err: error, path: req.path }, 'a request failed unforeseen')
    const { status, body } = apiError(code, locale)
    res.status(status).json(body)
  }
}
