import { type Answer, callApi } from '../../admin/call-api'

type Options = Parameters<typeof callApi>[1]

/** Calls our API as whoever is signed in here. A session that has run out while somebody was typing is renewed first. */
export async function callHouse<T>(url: string, options: Options): Promise<Answer<T>> {
  const answer = await callApi<T>(url, options)
  if (answer.ok || answer.status !== 401) return answer
  const { locale, unreachable } = options
  const renewed = await callApi('/api/users/refresh-token', { locale, unreachable })
  return renewed.ok ? callApi<T>(url, options) : answer
}
