import type { Contract } from '../http/contract'
import { operationId } from './operation-id'
import { header, pathParameters, queryParameters } from './parameters'
import { refusalsOf } from './refusals'
import type { SchemaBook } from './schema-book'
import { securityOf } from './security'
import { tagOf } from './tags'
import type { Described, Operation } from './types'

/** One of our endpoints. `path` is whole, in Express's words: `/api/orders/:id/accept`. */
export function describeRoute(method: string, path: string, contract: Contract, book: SchemaBook): Described {
  const place = path.replace(/:(\w+)/g, '{$1}')
  const changes = method !== 'get'
  const cached = contract.also?.[304] !== undefined
  const parameters = [
    ...pathParameters(place, contract.params, book),
    ...queryParameters(contract.query, book),
    ...(changes && !contract.keyless ? [header('IdempotencyKey')] : []),
    ...(cached ? [header('IfNoneMatch')] : []),
    header('AcceptLanguage'),
  ]
  const operation: Operation = {
    operationId: contract.operation ?? operationId(method, place),
    tags: [tagOf(place)],
    summary: contract.summary,
    description: `For: ${contract.access.roles.join(', ')}.`,
    security: securityOf(contract),
    parameters,
    ...requestBody(contract, book),
    responses: {
      ...goodAnswers(contract, book, { replays: changes && !contract.keyless, cached }),
      ...refusalsOf(refusalsMet(place, contract, changes)),
    },
  }
  return { path: place, method, operation }
}

function requestBody(contract: Contract, book: SchemaBook): Pick<Operation, 'requestBody'> {
  const bodies = contract.reads ?? (contract.body ? { 'application/json': contract.body } : {})
  const content = Object.fromEntries(
    Object.entries(bodies).map(([type, schema]) => [
      type,
      {
        schema: book.input(schema),
        ...(type === 'application/json' && contract.example !== undefined && { example: contract.example }),
      },
    ]),
  )
  if (Object.keys(content).length === 0) return {}
  return { requestBody: { required: !Object.values(bodies).every((schema) => schema.safeParse({}).success), content } }
}

function goodAnswers(
  { status, also, media, answer }: Contract,
  book: SchemaBook,
  { replays, cached }: { replays: boolean; cached: boolean },
): Record<string, object> {
  const headers = {
    ...(replays && {
      'Idempotent-Replayed': { description: 'This intent was carried out before.', schema: { const: 'true' } },
    }),
    ...(cached && { ETag: { description: 'What this answer is; see `If-None-Match`.', schema: { type: 'string' } } }),
  }
  const content = media ? { [media]: {} } : { 'application/json': { schema: book.input(answer) } }
  return {
    [status]: { description: 'Done.', ...(Object.keys(headers).length > 0 && { headers }), content },
    ...Object.fromEntries(Object.entries(also ?? {}).map(([code, description]) => [code, { description }])),
  }
}

function refusalsMet(place: string, { access, body, reads, query }: Contract, changes: boolean): Set<number> {
  const open = access.roles.includes('guest')
  return new Set([
    ...(changes || body || query ? [400] : []),
    ...(open && !changes ? [] : [401, 403]),
    ...(place.includes('{') || query ? [404] : []),
    ...(changes ? [409, 422] : []),
    ...(body || reads ? [413] : []),
    ...[429, 500, 503],
  ])
}
