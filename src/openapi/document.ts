import type { Endpoint, SanitizedConfig } from 'payload'
import { version } from '../../package.json'
import { contractOf } from '../http/contract'
import { Id, Time } from '../http/shapes'
import { BESIDE } from './beside'
import { collectionSchemas, documentName } from './collection-schemas'
import { describeCollection } from './describe-collection'
import { describeRoute } from './describe-route'
import { mergeGenerated } from './merge-generated'
import { HEADERS } from './parameters'
import { refusalResponses } from './refusals'
import { SchemaBook } from './schema-book'
import { SECURITY_SCHEMES } from './security'
import { tagList } from './tags'
import type { Described, PathItem } from './types'
import { withExamples } from './with-examples'

export type ApiDocument = Awaited<ReturnType<typeof describeApi>>

const ABOUT = `Waybill's API for apps, kitchens, drivers and dispatch.

- **Money** is an integer of minor units with its currency. **Times** are ISO 8601, UTC. **Ids** are UUIDs.
- **Sign in** with \`POST /api/auth/login\` and send the access token as \`Authorization: Bearer …\`; a guest holds a cart with \`X-Cart-Token\`.
- **Say it twice, mean it once**: an \`Idempotency-Key\` makes a call safe to repeat when its answer was lost.
- **Refusals** have a stable \`code\` for programs and a \`message\` in the language of \`Accept-Language\` for people.
- Every answer carries \`X-Request-Id\`: name it when you ask for help.`

/** The OpenAPI 3.1 document of a configuration: our verbs from their contracts, Payload's reads from its collections. */
export async function describeApi(config: SanitizedConfig) {
  const book = new SchemaBook()
  book.input(Id)
  book.input(Time)
  const found = findRoutes(config).map(({ method, path, contract }) => ({
    besides: contract.besides === true,
    described: describeRoute(method, path, contract, book),
  }))
  const routes = found.filter(({ besides }) => !besides).map(({ described }) => described)
  const shared = new Map(found.filter(({ besides }) => besides).map(({ described }) => [placeOf(described), described]))
  const collections = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  const documents = collectionSchemas(config, new Set(collections.map(({ slug }) => slug)))
  const taken = new Set(routes.map(placeOf))
  const generated = await Promise.all(
    collections.map((collection) =>
      describeCollection(collection, {
        document: { $ref: `#/components/schemas/${documentName(collection.slug)}` },
        row: documents.get(documentName(collection.slug)) ?? {},
        taken,
      }),
    ),
  )
  const merged = generated.flat().map((each) => {
    const ours = shared.get(placeOf(each))
    return ours ? mergeGenerated(ours, each) : each
  })
  for (const [name, schema] of documents) book.add(name, schema)
  return {
    openapi: '3.1.1',
    info: { title: 'Waybill', version, description: ABOUT },
    servers: [{ url: '/' }],
    tags: tagList(),
    paths: pathsOf([...routes, ...merged, ...BESIDE].map((each) => withExamples(each, book.named))),
    components: {
      schemas: Object.fromEntries([...book.named].sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: refusalResponses(),
      parameters: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

/** Our endpoints that somebody may call. Those closed to everybody stand in the way of Payload's own and are nothing to tell of. */
export function findRoutes(config: SanitizedConfig) {
  const of = (prefix: string, endpoints: readonly Omit<Endpoint, 'root'>[] | false) =>
    (endpoints || []).flatMap(({ method, path, custom }) => {
      const contract = contractOf({ custom })
      const place = `${prefix}${path}`.replace(/\/$/, '')
      return contract && contract.access.roles.length > 0 ? [{ method, path: place, contract }] : []
    })
  return [
    ...of('/api', config.endpoints),
    ...config.collections.flatMap(({ slug, endpoints }) => of(`/api/${slug}`, endpoints)),
  ]
}

function placeOf({ method, path }: Described): string {
  return `${method} ${path}`
}

function pathsOf(described: readonly Described[]): Record<string, PathItem> {
  const paths: Record<string, Record<string, Described['operation']>> = {}
  const ids = new Set<string>()
  for (const { path, method, operation } of described) {
    if (ids.has(operation.operationId)) throw new Error(`Two operations are called ${operation.operationId}.`)
    ids.add(operation.operationId)
    paths[path] = { ...paths[path], [method]: operation }
  }
  return Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)))
}
