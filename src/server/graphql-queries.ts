import { GraphQLError, parse } from 'graphql'
import { localeOf } from '../http/locale'
import { apiError } from '../http/to-api-error'

type WebHandler = (request: Request) => Promise<Response>

/**
 * GraphQL is for reading. Payload adds mutations for its own collections whatever ours say, and fails on a subscription, so anything but
 * queries is refused before it is handed over.
 */
export function queriesOnly(handle: WebHandler): WebHandler {
  return async (request) => {
    if (!asksForMore(await request.clone().text())) return handle(request)
    const { status, body } = apiError('forbidden', localeOf({ headers: request.headers }))
    return Response.json(body, { status })
  }
}

function asksForMore(body: string): boolean {
  try {
    const { query } = JSON.parse(body) as { query?: unknown }
    if (typeof query !== 'string') return false
    return parse(query).definitions.some((each) => each.kind === 'OperationDefinition' && each.operation !== 'query')
  } catch (error) {
    // What cannot be read is for Payload to explain.
    if (error instanceof SyntaxError || error instanceof GraphQLError) return false
    throw error
  }
}
