import { Refusal } from '../kit/refusal'

/** What Stripe says in an error, beside its status. */
export interface StripeError {
  readonly type: 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error'
  readonly message: string
  readonly code?: string
  readonly param?: string
  readonly decline_code?: string
  readonly [more: string]: unknown
}

/** Where nothing of a request may have an effect. A declined card has one, and is an answer instead. */
export const refusal = (status: number, error: StripeError): Refusal => new Refusal(status, { error }, error.message)

/** 400: the request is not right. */
export const invalid = (message: string, code?: string, param?: string): Refusal =>
  refusal(400, { type: 'invalid_request_error', message, ...(code && { code }), ...(param && { param }) })

/** 404 as Stripe words it. */
export const missing = (what: string, id: string, param = 'id'): Refusal =>
  refusal(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
    param,
  })

/** The object is in a state in which this cannot be done. */
export const unexpectedState = (message: string, object: Record<string, unknown>): Refusal =>
  refusal(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', message, ...object })
