import { createHash } from 'node:crypto'
import type { Endpoint, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { describeApi } from '../../src/openapi/document'

interface Written {
  body: string
  etag: string
}

const written = new WeakMap<SanitizedConfig, Promise<Written>>()

/** A configuration never changes while the process lives, so it is described once. */
function writeDocument(config: SanitizedConfig): Promise<Written> {
  const known = written.get(config)
  if (known) return known
  const writing = describeApi(config).then((document) => {
    const body = JSON.stringify(document)
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
  })
  written.set(config, writing)
  return writing
}

/** `GET /api/openapi.json`: what this server understands. The same document, for all, is committed as `docs/openapi.json`. */
export const openapiEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/openapi.json',
    summary: 'Get this document',
    answer: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
    also: { 304: 'What the caller has, by its `If-None-Match`, is still right.' },
    access: anyone,
    async handle({ req }) {
      const { body, etag } = await writeDocument(req.payload.config)
      const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': 'application/json' }
      if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
      return new Response(body, { headers })
    },
  }),
]
