import type { AfterErrorHook, PayloadRequest } from 'payload'
import { refusalOfGenerated } from '../src/commands/postgres-errors'
import { type ErrorCode, WaybillError } from '../src/domain/errors'
import { localeOf } from '../src/http/locale'
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
export const tellErrors: AfterErrorHook = ({ error, req, result }) => {
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
  const retold = denied ? retell(req) : undefined
  const code = retold ?? (given?.data?.code as ErrorCode | undefined) ?? CODES[status] ?? 'internal'
  const { status: told, body } = apiError(code, locale)
  const message = status === 400 && given ? given.message : body.errors[0]?.message
  const fields = given?.data?.errors ?? given?.data?.fields
  return {
    status: retold || status === 500 ? told : status,
    response: { errors: [{ ...given, message, data: { ...given?.data, ...(fields ? { fields } : {}), code } }] },
  }
}

/** What a plain 403 of Payload means to us. */
function retell(req: PayloadRequest): ErrorCode | undefined {
  if (req.routeParams?.id !== undefined) return 'not_found'
  return req.user ? undefined : 'unauthenticated'
}
