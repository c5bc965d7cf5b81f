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
    const refused = refusalOf(await request.clone().text())
    if (!refused) return handle(request)
    const { status, body } = apiError(refused, localeOf({ headers: request.headers }))
    return Response.json(body, { status })
  }
}

function refusalOf(body: string): 'forbidden' | 'validation_failed' | undefined {
  try {
    const query = (JSON.parse(body) as { query?: unknown } | null)?.query
    if (typeof query !== 'string') return undefined
    const { definitions } = parse(query)
    const more = definitions.some((each) => each.kind === 'OperationDefinition' && each.operation !== 'query')
    return more ? 'forbidden' : undefined
  } catch (error) {
    // What cannot be read is for Payload to explain.
    if (error instanceof SyntaxError || error instanceof GraphQLError) return undefined
    // Nested deeper than the parser's stack.
    if (error instanceof RangeError) return 'validation_failed'
    throw error
  }
}
