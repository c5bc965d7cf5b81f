import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import express, { type RequestHandler, type Router } from 'express'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** What the page needs of the package: its styles and its one script. */
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/**
 * Scripts from our own origin and none in the page. The library writes style attributes, and its icons are data; it calls this server
 * when a reader tries something, and nobody else.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waybill API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

const START = `SwaggerUIBundle({
  dom_id: '#docs',
  url: '/api/openapi.json',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  withCredentials: false,
})
`

const page: RequestHandler = (_req, res) => {
  res.setHeader('Content-Security-Policy', POLICY)
  res.type('html').send(PAGE)
}

/** `GET /api/docs`: the API's document to read and try, by Swagger UI from its package; nothing comes from elsewhere. */
export function apiDocs(): Router {
  const router = express.Router()
  router.get('/', page)
  router.get('/start.js', (_req, res) => {
    res.type('js').send(START)
  })
  for (const file of FILES)
    router.get(`/${file}`, (_req, res) => {
      res.sendFile(join(PACKAGE, file), { maxAge: '1h' })
    })
  return router
}
