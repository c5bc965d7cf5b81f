import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { boundApp } from '../commands/app'
import type { Call } from '../commands/context'
import { parseInput } from '../commands/parse-input'
import { refusalOf } from '../commands/postgres-errors'
import { WaybillError } from '../domain/errors'
import { invalid } from '../domain/invalid'
import { assertAnswer } from './assert-answer'
import type { Contract } from './contract'
import { localeOf } from './locale'
import { actorOf } from './principal'
import { noteRefusal } from './refusals'
import { REQUEST_ID, requestIdOf } from './request-id'
import { apiError, toApiError } from './to-api-error'
import type { Told } from './told'

export interface RouteArgs<Body, Params, Query> {
  call: Call
  body: Body
  params: Params
  query: Query
  req: PayloadRequest
}

type Declared = Pick<
  Contract,
  'access' | 'summary' | 'media' | 'also' | 'reads' | 'example' | 'keyless' | 'besides' | 'operation' | 'cookie'
>

/** Access, summary and answer are required: an endpoint that nobody decided about or described does not exist. */
interface RouteDefinition<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType, A extends z.ZodType>
  extends Declared {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  answer: A
  body?: B
  params?: P
  query?: Q
  /** Status of success; 200 unless told. A handler may also answer with a `Response` of its own. */
  status?: number
  handle(args: RouteArgs<z.output<B>, z.output<P>, z.output<Q>>): Promise<Told<z.input<A>> | Response>
}

const KEY = z.string().trim().min(1).max(255)
const nothing = z.unknown()

/** Declares an endpoint: access decided, input parsed, failures told in the contract's words. */
export function route<
  B extends z.ZodType = z.ZodUnknown,
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  A extends z.ZodType = z.ZodUnknown,
>(definition: RouteDefinition<B, P, Q, A>): Endpoint {
  const { method, path, status = 200, handle, ...declared } = definition
  const { access } = declared
  const handler = async (req: PayloadRequest): Promise<Response> => {
    const locale = localeOf(req)
    try {
      const actor = actorOf(req)
      if (!access.allows(actor)) throw new WaybillError(actor.role === 'guest' ? 'unauthenticated' : 'forbidden')
      let replayed = false
      const call: Call = {
        app: boundApp(),
        actor,
        locale,
        requestId: requestIdOf(req.headers),
        ip: req.headers.get('x-client-address') ?? undefined,
        userAgent: req.headers.get('user-agent')?.slice(0, 200),
        idempotencyKey: keyOf(req, locale),
        onReplay: () => {
          replayed = true
        },
      }
      const answer = await handle({
        call,
        req,
        params: parseParams(definition.params ?? nothing, req.routeParams) as z.output<P>,
        query: parseInput(
          definition.query ?? nothing,
          Object.fromEntries(req.searchParams ?? []),
          locale,
        ) as z.output<Q>,
        body: parseInput(
          definition.body ?? nothing,
          definition.body ? await readJson(req) : undefined,
          locale,
        ) as z.output<B>,
      })
      const headers: HeadersInit = replayed ? { 'Idempotent-Replayed': 'true' } : {}
      const response = answer instanceof Response ? answer : Response.json(answer ?? {}, { status, headers })
      if (call.app.checksAnswers) await assertAnswer(response, { answer: declared.answer, status }, `${method} ${path}`)
      return response
    } catch (error) {
      // What Payload generates at the same place is refused as everything that it generates.
      if (declared.besides && error instanceof APIError) throw error
      const refusal = error instanceof WaybillError ? error : refusalOf(error)
      const known = toApiError(refusal, locale)
      if (refusal && known) {
        noteRefusal(boundApp(), { code: refusal.code, role: actorOf(req).role })
        const { retryAfter } = refusal.details
        const headers: HeadersInit = typeof retryAfter === 'number' ? { 'Retry-After': String(retryAfter) } : {}
        return Response.json(known.body, { status: known.status, headers })
      }
      boundApp().logger.error(
        { err: error, requestId: requestIdOf(req.headers), method, path },
        'an endpoint failed unforeseen',
      )
      const { status: failed, body } = apiError('internal', locale)
      return Response.json(body, { status: failed })
    }
  }
  const custom = { access, requestIdHeader: REQUEST_ID, contract: { ...declared, status } satisfies Contract }
  return { method, path, handler, custom }
}

function keyOf(req: PayloadRequest, locale: 'en' | 'fr'): string | undefined {
  const given = req.headers.get('idempotency-key')
  return given === null ? undefined : parseInput(KEY, given, locale, 'Idempotency-Key')
}

/** What cannot be an address of anything is as unknown as any other. */
function parseParams<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new WaybillError('not_found')
  return parsed.data
}

/** An empty body counts as `{}`: many verbs need no words. */
async function readJson(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return SURROGATE.test(text) ? JSON.parse(text, refuseHalves) : JSON.parse(text)
  } catch {
    throw invalid('', { en: 'The body is not JSON.', fr: 'Le corps n’est pas du JSON.' })
  }
}

const SURROGATE = /\\ud[89a-f]/i

/** Half of a character is text to JSON and none to PostgreSQL, which cannot store it. */
function refuseHalves(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new SyntaxError('half of a character')
  return value
}
