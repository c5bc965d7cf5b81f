export type Answer<T> = { ok: true; body: T } | { ok: false; status: number; message: string }

interface Options {
  method?: 'GET' | 'POST' | 'PATCH'
  body?: object
  /** Sent as multipart in place of a body. */
  form?: FormData
  /** The same for every attempt at one intent: see `newKey`. */
  key?: string
  locale: 'en' | 'fr'
  /** After so long without an answer there is none; unlimited when absent. */
  timeoutMs?: number
  /** What people read when there was no answer at all. */
  unreachable: string
}

/** Calls our API as the signed-in person, like any other client. Failures come back as the API's own localised message. */
export async function callApi<T>(
  url: string,
  { method = 'POST', body, form, key, locale, timeoutMs, unreachable }: Options,
): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      signal: timeoutMs ? AbortSignal.timeout(timeoutMs) : undefined,
      headers: {
        'Accept-Language': locale,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(key && { 'Idempotency-Key': key }),
      },
      body: form ?? (body && JSON.stringify(body)),
    })
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer as T }
    return { ok: false, status: response.status, message: String(answer?.errors?.[0]?.message ?? unreachable) }
  } catch (error) {
    console.warn('no answer from', url, error)
    return { ok: false, status: 0, message: unreachable }
  }
}
