import type { AfterErrorHook, PayloadRequest } from 'payload'
import { boundApp } from '../src/commands/app'
import { refusalOfGenerated } from '../src/commands/postgres-errors'
import { ERROR_CODES, type ErrorCode, WaybillError } from '../src/domain/errors'
import { localeOf } from '../src/http/locale'
import { actorOf } from '../src/http/principal'
import { noteRefusal } from '../src/http/refusals'
import { apiError, toApiError } from '../src/http/to-api-error'

/** Our code for what Payload itself refuses, by its HTTP status. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'validation_failed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  500: 'internal',
}

/**
 * Gives every error of a generated call the contract's `code` and keeps Payload's own shape for the panel's inline messages
 * (`foundations.md` §7). A row outside the caller's access filter is not found rather than forbidden, and nobody signed in is asked to.
 */
export const tellErrors: AfterErrorHook = (failure) => {
  const { req, graphqlResult } = failure
  const error = graphqlResult ? causeOf(failure.error) : failure.error
  const told = retold({ ...failure, error })
  const [first] = told.response.errors
  const code = ERROR_CODES.find((known) => known === first?.data.code)
  if (code) noteRefusal(boundApp(), { code, role: actorOf(req).role })
  if (!graphqlResult) return told
  const extensions = { ...graphqlResult.extensions, statusCode: told.status, data: first?.data }
  return { ...told, graphqlResult: { ...graphqlResult, message: first?.message ?? graphqlResult.message, extensions } }
}

/** GraphQL wraps whatever a resolver threw. */
function causeOf(error: Error): Error {
  return 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
}

function retold({ error, req, result }: Parameters<AfterErrorHook>[0]) {
  const locale = localeOf(req)
  // A parameter that is no JSON, which Payload lets fail as it is, or an operator of nothing.
  const unread = error instanceof SyntaxError ? new WaybillError('validation_failed') : undefined
  const known = toApiError(unread ?? error, locale) ?? toApiError(refusalOfGenerated(error), locale)
  if (known) return { status: known.status, response: known.body }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500
  const given = (
    result as { errors?: { data?: Record<string, unknown>; message: string; name?: string }[] } | undefined
  )?.errors?.[0]
  const denied = status === 403 && given?.data?.code === undefined
  const meant = denied ? meaningOf(req) : undefined
  const code = meant ?? (given?.data?.code as ErrorCode | undefined) ?? CODES[status] ?? 'internal'
  const { status: told, body } = apiError(code, locale)
  const message = status === 400 && given ? given.message : body.errors[0]?.message
  const fields = given?.data?.errors ?? given?.data?.fields
  return {
    status: meant || status === 500 ? told : status,
    response: { errors: [{ ...given, message, data: { ...given?.data, ...(fields ? { fields } : {}), code } }] },
  }
}

/** What a plain 403 of Payload means to us. */
function meaningOf(req: PayloadRequest): ErrorCode | undefined {
  if (req.routeParams?.id !== undefined) return 'not_found'
  return req.user ? undefined : 'unauthenticated'
}
