export type Answer<T> = { ok: true; body: T } | { ok: false; status: number; message: string }

interface Options {
  method?: 'GET' | 'POST'
  body?: object
  locale: 'en' | 'fr'
  /** What people read when there was no answer at all. */
  unreachable: string
}

/** Calls our API as the signed-in person, like any other client. Failures come back as the API's own localised message. */
export async function callApi<T>(
  url: string,
  { method = 'POST', body, locale, unreachable }: Options,
): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { 'Accept-Language': locale, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    })
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer as T }
    return { ok: false, status: response.status, message: String(answer?.errors?.[0]?.message ?? unreachable) }
  } catch (error) {
    console.warn('no answer from', url, error)
    return { ok: false, status: 0, message: unreachable }
  }
}
