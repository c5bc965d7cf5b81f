import { ERROR_CODES, type ErrorCode } from '../domain/errors'
import { MESSAGES } from '../http/messages'
import { STATUS } from '../http/to-api-error'
import type { Schema } from './types'

const TITLES: Readonly<Record<number, string>> = {
  400: 'Something in the request is missing or not valid.',
  401: 'Nobody is signed in, or the sign-in does not count any more.',
  403: 'The caller may not do this.',
  404: 'There is no such thing, or none that the caller may know of.',
  409: 'Something has changed, or was done before.',
  413: 'The request is too large.',
  422: 'The business does not allow it.',
  429: 'Too many requests.',
  500: 'A fault of ours; nothing was changed.',
  503: 'Not right now. Try again, with the same `Idempotency-Key`.',
}

const statuses = [...new Set(Object.values(STATUS))].sort((a, b) => a - b)

const nameOf = (status: number) => `Refusal${status}`

/** One response for each status, with the codes that come with it (`api.md`, Conventions). */
export function refusalResponses(): Record<string, object> {
  return Object.fromEntries(statuses.map((status) => [nameOf(status), responseOf(status)]))
}

/** References to the refusals that a call may meet. */
export function refusalsOf(met: Iterable<number>): Record<string, object> {
  return Object.fromEntries([...met].map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]))
}

function responseOf(status: number): object {
  const codes = ERROR_CODES.filter((code) => STATUS[code] === status)
  const words = codes.map((code) => `- \`${code}\`: ${MESSAGES.en[code]}`).join('\n')
  const [code = 'internal'] = codes
  return {
    description: `${TITLES[status] ?? 'Refused.'}\n\n${words}`,
    ...(status === 429 && {
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
    }),
    content: { 'application/json': { schema: envelope(codes), example: exampleOf(code) } },
  }
}

function envelope(codes: readonly ErrorCode[]): Schema {
  const fields = {
    type: 'array',
    description: 'What is wrong where, of `validation_failed`.',
    items: {
      type: 'object',
      properties: { path: { type: 'string' }, message: { type: 'string' } },
      required: ['path', 'message'],
    },
  }
  const data = {
    type: 'object',
    properties: { code: { type: 'string', enum: codes }, ...(codes.includes('validation_failed') && { fields }) },
    required: ['code'],
  }
  const one = {
    type: 'object',
    properties: { message: { type: 'string', description: 'For people, in their language.' }, data },
    required: ['message', 'data'],
  }
  return { type: 'object', properties: { errors: { type: 'array', items: one, minItems: 1 } }, required: ['errors'] }
}

function exampleOf(code: ErrorCode): object {
  const fields = code === 'validation_failed' ? { fields: [{ path: 'quantity', message: 'Too small' }] } : {}
  return { errors: [{ message: MESSAGES.en[code], data: { ...fields, code } }] }
}
