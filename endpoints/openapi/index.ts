import type { Endpoint, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { anyone } from '../../src/http/access'
import { type Kept, keep, keptAnswer } from '../../src/http/kept-answer'
import { route } from '../../src/http/route'
import { describeApi } from '../../src/openapi/document'

const written = new WeakMap<SanitizedConfig, Promise<Kept>>()

/** A configuration never changes while the process lives, so it is described once. */
function writeDocument(config: SanitizedConfig): Promise<Kept> {
  const known = written.get(config)
  if (known) return known
  const writing = describeApi(config).then((document) => keep(JSON.stringify(document)))
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
    handle: async ({ req }) => keptAnswer(req, await writeDocument(req.payload.config)),
  }),
]
