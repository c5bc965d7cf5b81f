import { sample } from './sample'
import type { Described, Schema } from './types'

/** Beside a schema that says little: one that its example is made of. It stays out of the document. */
export const LIKE = 'x-like'

interface Told {
  readonly schema?: Schema
  readonly example?: unknown
  readonly [LIKE]?: Schema
}

type Content = Readonly<Record<string, Told>>

const JSON_TYPE = 'application/json'

/** An operation with an example of what is sent and of what comes back: those that its endpoint declares, else made of the schemas. */
export function withExamples(described: Described, named: ReadonlyMap<string, Schema>): Described {
  const { requestBody, responses } = described.operation
  const told = Object.entries(responses).map(([status, response]) => {
    const { content } = response as { content?: Content }
    return [status, content ? { ...response, content: shown(content, named) } : response]
  })
  return {
    ...described,
    operation: {
      ...described.operation,
      ...(requestBody && {
        requestBody: { ...requestBody, content: shown(requestBody.content as Content, named) },
      }),
      responses: Object.fromEntries(told),
    },
  }
}

function shown(content: Content, named: ReadonlyMap<string, Schema>): Content {
  const { [JSON_TYPE]: json } = content
  if (!json?.schema || json.example !== undefined) return content
  const { [LIKE]: like, ...told } = json
  return { ...content, [JSON_TYPE]: { ...told, example: sample(like ?? json.schema, named) } }
}
