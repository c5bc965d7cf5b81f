import type { Middleware } from 'openapi-fetch'

const HEADER = 'Idempotency-Key'

/** Each change gets a key, unless the caller has named it: whoever repeats the request means it once. */
export const namesIntents: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has(HEADER)) request.headers.set(HEADER, crypto.randomUUID())
    return request
  },
}
