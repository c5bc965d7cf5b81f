import type { Described, Operation, Parameter, Schema } from './types'

/**
 * One operation where an endpoint of ours and Payload's own list share a place: what either understands, and an answer of either kind.
 * Who may call it, and that it is generated, Payload's part tells.
 */
export function mergeGenerated(ours: Described, generated: Described): Described {
  const mine = ours.operation.parameters ?? []
  const known = new Set(mine.map(nameOf))
  const parameters = [...mine, ...(generated.operation.parameters ?? []).filter((each) => !known.has(nameOf(each)))]
  const [one, other] = [ours, generated].map(({ operation }) => answerOf(operation))
  const responses = {
    ...generated.operation.responses,
    ...ours.operation.responses,
    200: { description: 'Done.', content: { 'application/json': { schema: { anyOf: [one, other] } } } },
  }
  return {
    ...generated,
    operation: { ...generated.operation, summary: ours.operation.summary, parameters, responses },
  }
}

function nameOf(parameter: Parameter | { $ref: string }): string {
  return '$ref' in parameter ? parameter.$ref : parameter.name
}

/** What a good answer looks like. Of ours the first alternative: the second stands for what is generated. */
function answerOf({ responses }: Operation): Schema | undefined {
  const { content } = (responses[200] ?? {}) as { content?: Record<string, { schema: Schema & { anyOf?: Schema[] } }> }
  const schema = content?.['application/json']?.schema
  return schema?.anyOf?.[0] ?? schema
}
