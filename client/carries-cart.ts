import type { Middleware } from 'openapi-fetch'

/** Holds the token of a guest's cart. */
export interface CartPocket {
  token?: string
}

const HEADER = 'X-Cart-Token'

/** The first call that fills a guest's cart answers with its token; every call after it brings it along. */
export function carriesCart(pocket: CartPocket): Middleware {
  return {
    onRequest({ request }) {
      if (pocket.token) request.headers.set(HEADER, pocket.token)
      return request
    },
    onResponse({ response }) {
      pocket.token = response.headers.get(HEADER) ?? pocket.token
      return undefined
    },
  }
}
