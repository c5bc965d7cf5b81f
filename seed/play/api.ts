import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openWaybill, type Waybill } from '../../client'
import type { Caller } from './caller'
import { pause } from './clock'
import type { Metrics, RetryCause } from './metrics'
import { refusalOf } from './refusal'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Call<S extends z.ZodType> {
  readonly by: Caller
  /** What a good answer looks like; anything else is an error of the server. Absent: anything will do. */
  readonly answer?: S
  readonly body?: unknown
  /**
   * Idempotency key of this intent; a random one when absent, and the same in every retry. Null for none: signing in is no intent to
   * repeat, and its answer is nothing to keep.
   */
  readonly key?: string | null
}

export interface Answer<T> {
  readonly body: T
  readonly headers: Headers
}

type Attempt = { text: string; response: Response } | { again: RetryCause; error: Error; afterMs?: number }

/** A call is given up after so long: by then a killed server should long be back. */
const PATIENCE_MS = 90_000
const ATTEMPT_MS = 20_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000

/** Of the headers that a typed call brings, those that belong to the request and not to the caller. */
const REQUESTS_OWN = ['content-type', 'idempotency-key']

/** Calls the public API as a phone on a bad network would: lost connections and 503 are retried with the same idempotency key. */
export class Api<Watch extends Pick<Metrics, 'answered' | 'retried'> = Pick<Metrics, 'answered' | 'retried'>> {
  constructor(
    readonly baseUrl: string,
    readonly metrics: Watch,
  ) {}

  async get<S extends z.ZodType>(path: string, by: Caller, answer: S): Promise<z.output<S>> {
    return (await this.call('GET', path, { by, answer })).body
  }

  async post(path: string, by: Caller, body: unknown = {}): Promise<unknown> {
    return (await this.call('POST', path, { by, body })).body
  }

  /** @throws Refusal for any other answer than 2xx; Error when there was none in time, or a malformed one. */
  async call<S extends z.ZodType = z.ZodUnknown>(
    method: Method,
    path: string,
    call: Call<S>,
  ): Promise<Answer<z.output<S>>> {
    const idempotency: Record<string, string> =
      method === 'GET' || call.key === null ? {} : { 'Idempotency-Key': call.key ?? randomUUID() }
    const { text, headers } = await this.send(method, path, call.by, {
      headers: { 'Content-Type': 'application/json', ...idempotency },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
    })
    const parsed = (call.answer ?? z.unknown()).safeParse(json(text))
    if (!parsed.success)
      throw new Error(`${verbOf(method, path)} answered something else than agreed: ${z.prettifyError(parsed.error)}`)
    return { body: parsed.data as z.output<S>, headers }
  }

  /** The typed client in somebody's name, as patient as this one: it throws refusals instead of answering them. */
  as(by: Caller): Waybill {
    const fetch = async (request: Request): Promise<Response> => {
      const { pathname, search } = new URL(request.url)
      const body = request.method === 'GET' ? undefined : await request.text()
      // Language and cart are the caller's own.
      const asked = Object.fromEntries([...request.headers].filter(([name]) => REQUESTS_OWN.includes(name)))
      const { text, headers } = await this.send(request.method, pathname + search, by, { headers: asked, body })
      return new Response(text, { headers })
    }
    return openWaybill({ baseUrl: this.baseUrl, fetch })
  }

  private async send(
    method: string,
    path: string,
    by: Caller,
    { headers, body }: { headers: Record<string, string>; body?: string },
  ): Promise<{ text: string; headers: Headers }> {
    const verb = verbOf(method, path)
    const deadline = Date.now() + PATIENCE_MS
    for (let number = 1; ; number++) {
      const outcome = await this.attempt(verb, path, by, {
        method,
        headers: { 'X-Simulated-Address': by.address, ...headers, ...(await by.headers()) },
        body,
      })
      if (!('again' in outcome)) return { text: outcome.text, headers: outcome.response.headers }
      const wait = outcome.afterMs ?? backoff(number)
      if (Date.now() + wait > deadline) throw outcome.error
      this.metrics.retried(outcome.again)
      await pause(wait)
    }
  }

  /** @throws Refusal when the server's answer is final. */
  private async attempt(verb: string, path: string, by: Caller, init: RequestInit): Promise<Attempt> {
    const begun = performance.now()
    let response: Response
    let text: string
    try {
      response = await fetch(new URL(path, this.baseUrl), { ...init, signal: AbortSignal.timeout(ATTEMPT_MS) })
      text = await response.text()
    } catch (cause) {
      return { again: 'connection', error: new Error(`${verb}: no answer`, { cause }) }
    }
    this.metrics.answered(verb, performance.now() - begun)
    if (response.ok) return { text, response }
    const error = refusalOf(verb, response.status, json(text))
    if (response.status === 429) {
      return { again: 'rate_limited', error, afterMs: Number(response.headers.get('retry-after') ?? 1) * 1_000 }
    }
    if ([502, 503, 504].includes(response.status)) return { again: 'unavailable', error }
    if (response.status === 401) by.forget?.()
    throw error
  }
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The name under which a call is counted: ids and query taken out. */
export function verbOf(method: string, path: string): string {
  return `${method} ${path.replace(/\?.*$/, '').replace(UUID, ':id')}`
}

/** Doubles from one attempt to the next, with a random part, so that a whole town does not come back in the same moment. */
function backoff(attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2)
}

function json(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return { notJson: text.slice(0, 200) }
    throw error
  }
}
