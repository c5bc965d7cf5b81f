/** One answer of the API. */
export interface Answer<Body = Record<string, unknown>> {
  status: number
  body: Body
  headers: Headers
  /** The contract's error code, when there is one. */
  code: string | undefined
}

export interface CallOptions {
  token?: string
  cartToken?: string
  body?: unknown
  /** Sent as multipart in place of a body. */
  form?: FormData
  /** Sent as it is in place of a body: for what is no JSON. */
  text?: string
  key?: string
  locale?: 'en' | 'fr'
  headers?: Record<string, string>
}

/** A client of the public API, as an app would be. */
export class Api {
  constructor(readonly url: string) {}

  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<Answer<Body>> {
    const { token, cartToken, body, form, text, key, locale, headers } = options
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...((body !== undefined || text !== undefined) && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cartToken && { 'x-cart-token': cartToken }),
        ...(key && { 'idempotency-key': key }),
        ...(locale && { 'accept-language': locale }),
        ...headers,
      },
      body: form ?? text ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
    const answered = await response.text()
    const parsed = answered.startsWith('{') || answered.startsWith('[') ? JSON.parse(answered) : { text: answered }
    return {
      status: response.status,
      body: parsed as Body,
      headers: response.headers,
      code: parsed.errors?.[0]?.data?.code,
    }
  }

  get<Body = Record<string, unknown>>(path: string, options?: CallOptions) {
    return this.call<Body>('GET', path, options)
  }

  post<Body = Record<string, unknown>>(path: string, options?: CallOptions) {
    return this.call<Body>('POST', path, options)
  }
}
