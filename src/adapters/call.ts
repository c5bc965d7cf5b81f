import { type CallOutcome, ProviderError } from '../ports/call-outcome'
import { neverLeft, whyNoAnswer } from './never-left'
import { parseJson } from './parse-json'

export interface Call {
  readonly url: URL
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly timeoutMs: number
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** @returns an answer whatever its status, or that there was none, and whether the provider may have acted nevertheless */
export async function call({
  url,
  method,
  headers,
  json,
  timeoutMs,
}: Call): Promise<Answer | Exclude<CallOutcome<never>, { outcome: 'refused' | 'accepted' }>> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? undefined : JSON.stringify(json),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    return { status: response.status, body: parseJson(text) }
  } catch (error) {
    return { outcome: neverLeft(error) ? 'later' : 'unknown', why: whyNoAnswer(error) }
  }
}

/** For questions that have no effect. @throws ProviderError where there was no answer of use */
export async function asked(request: Call): Promise<Answer> {
  const told = await call(request)
  if ('outcome' in told) throw new ProviderError(told.why)
  if (told.status >= 500 || told.status === 429) throw new ProviderError(`HTTP ${told.status}`)
  return told
}

/** What a status other than 2xx means for a request with an effect, where the provider's own code does not say more. */
export function outcomeOf({ status }: Answer, refused: { code: string; message: string }): CallOutcome<never> {
  if (status >= 500) return { outcome: 'unknown', why: `HTTP ${status}` }
  if (status === 429 || status === 401 || status === 403) return { outcome: 'later', why: `HTTP ${status}` }
  return { outcome: 'refused', ...refused }
}
