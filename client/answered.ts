import type { components } from './schema'

/** What openapi-fetch hands back: data or error, and the response that carried it. */
export interface Answered<Data> {
  data?: Data
  error?: unknown
  response: Response
}

type Envelope = components['responses'][keyof components['responses']]['content']['application/json']
type Code = Envelope['errors'][number]['data']['code']

/** A refusal of the API: `code` for programs, `message` for people. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly status: number,
    readonly code: Code | 'unknown',
    message: string,
    /** What else the refusal tells, such as `fields`. */
    readonly data: Readonly<Record<string, unknown>>,
  ) {
    super(message)
  }
}

/**
 * The data of a good answer.
 * @throws Refused otherwise
 */
export function answered<Data>({ data, error, response }: Answered<Data>): Data {
  if (response.ok && data !== undefined) return data
  const refusal = isEnvelope(error) ? error.errors[0] : undefined
  throw new Refused(response.status, refusal?.data.code ?? 'unknown', refusal?.message ?? response.statusText, {
    ...refusal?.data,
  })
}

function isEnvelope(error: unknown): error is Envelope {
  return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors)
}
