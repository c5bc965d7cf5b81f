import { header } from './parameters'
import { refusalsOf } from './refusals'
import type { Described } from './types'

const QUERY = `query Open($status: Order_status_Input!) {
  Orders(where: { status: { equals: $status } }, limit: 20, sort: "createdAt") {
    totalDocs
    docs { number status total currency restaurant { name } }
  }
}`

const json = (schema: object) => ({ 'application/json': { schema } })

/** What is neither a verb of ours nor generated for one collection: GraphQL, and what a balancer asks. */
export const BESIDE: readonly Described[] = [
  {
    method: 'post',
    path: '/api/graphql',
    operation: {
      operationId: 'postGraphql',
      tags: ['GraphQL'],
      summary: 'Read what hangs together in one call',
      description:
        'Every collection by its name (`Order`, `Orders`), with the rights of its REST reads. Reading only: there are no mutations.',
      security: [{}, { bearer: [] }],
      parameters: [header('AcceptLanguage')],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { query: { type: 'string' }, variables: { type: 'object', additionalProperties: true } },
              required: ['query'],
            },
            example: { query: QUERY, variables: { status: 'placed' } },
          },
        },
      },
      responses: {
        200: {
          description: 'Data, and errors of single fields beside it.',
          content: json({
            type: 'object',
            properties: {
              data: { type: ['object', 'null'], additionalProperties: true },
              errors: { type: 'array', items: { type: 'object', additionalProperties: true } },
            },
          }),
        },
        ...refusalsOf([400, 413, 500]),
      },
    },
  },
  operations('health', 'Is the process alive?', { 200: 'It is.' }),
  operations('ready', 'May requests come?', { 200: 'They may.', 503: 'Not now: `checks` says why.' }),
]

function operations(name: string, summary: string, statuses: Record<number, string>): Described {
  const schema = { type: 'object', additionalProperties: true }
  return {
    method: 'get',
    path: `/${name}`,
    operation: {
      operationId: `get${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      tags: ['Operations'],
      summary,
      security: [{}],
      responses: Object.fromEntries(
        Object.entries(statuses).map(([status, description]) => [status, { description, content: json(schema) }]),
      ),
    },
  }
}
