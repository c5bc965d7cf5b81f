import type { Answer } from './api'
import type { Person, Town } from './town'

/** An answer in three words at most, for laws: `404 not_found`, `200 ok`. */
export const told = ({ status, code }: Answer<unknown>) => `${status} ${code ?? 'ok'}`

export const UNKNOWN = '404 not_found'
export const FORBIDDEN = '403 forbidden'
export const SIGN_IN = '401 unauthenticated'
export const LOCKED = '403 field_locked'

/** Calls by people, a guest being undefined; paths are below `/api/`. The town is asked for late: it is built in `beforeAll`. */
export function asking(town: () => Town) {
  const get = (who: Person | undefined, path: string) =>
    town().api.get<{ docs: { id: string }[] }>(`/api/${path}`, { token: who?.token })
  return {
    get,
    post: (who: Person | undefined, path: string, body: object = { reason: 'x' }) =>
      town().api.post(`/api/${path}`, { token: who?.token, body }),
    patch: (who: Person | undefined, path: string, body: object) =>
      town().api.call('PATCH', `/api/${path}`, { token: who?.token, body }),
    idsOf: async (who: Person, slug: string) => (await get(who, `${slug}?limit=200`)).body.docs.map(({ id }) => id),
  }
}
