/** Set by Express on every request before anything else sees it; answered as `X-Request-Id`. */
export const REQUEST_ID = 'x-request-id'

export function requestIdOf(headers: Headers): string {
  return headers.get(REQUEST_ID) ?? 'none'
}
