import { expect } from 'vitest'
import type { OwnCheck } from '../../src/queries/identity-checks/own-checks'
import { awaitUntil } from '../setup/await-until'
import { drawPhoto } from './photos'
import type { Person, Town } from './town'

/** A check as the API tells it to its person. */
export type ToldCheck = OwnCheck & { upload: { path: string } | null }

/** What people and compliance do about identity checks, over HTTP. */
export function identityOf(town: () => Town) {
  const start = (who: Person, type: OwnCheck['type'] = 'alcohol') =>
    town().api.post<ToldCheck>('/api/verify/start', { token: who.token, body: { type } })
  const status = async (who: Person) =>
    (await town().api.get<{ docs: ToldCheck[] }>('/api/verify/status', { token: who.token })).body.docs
  return {
    start,
    status,
    /** One that has a page to go to. */
    async begun(who: Person, type?: OwnCheck['type']) {
      const { status: code, body } = await start(who, type)
      expect(code).toBe(201)
      if (!body.flowUrl) throw new Error(`no page to go to: ${JSON.stringify(body)}`)
      return { id: body.id, flowUrl: body.flowUrl }
    },
    /** Until the newest of a type stands there. */
    until: (who: Person, wanted: OwnCheck['status'], type: OwnCheck['type'] = 'alcohol') =>
      awaitUntil(async () => (await status(who)).find((each) => each.type === type && each.status === wanted), {
        timeout: 15_000,
        interval: 100,
      }),
    async handIn(who: Person, fields: Record<string, string> = {}, bytes?: Uint8Array) {
      const form = new FormData()
      form.set('idDocument', new File([new Uint8Array(bytes ?? (await drawPhoto()))], 'paper.jpg'))
      for (const [name, value] of Object.entries({ documentType: 'passport', type: 'alcohol', ...fields }))
        form.set(name, value)
      return town().api.post<{ id: string; status: string; documentId: string }>('/api/users/id-verification', {
        token: who.token,
        form,
      })
    },
    decide: (who: Person, id: string, verb: 'approve' | 'decline' | 'revoke', body: object) =>
      town().api.post<{ status: string }>(`/api/identity-checks/${id}/${verb}`, { token: who.token, body }),
    events: async (id: string) =>
      (
        await town().sql.query<{ name: string }>(
          `select name from events where data->>'checkId' = $1 order by recorded_at, id`,
          [id],
        )
      ).rows.map(({ name }) => name),
    row: async (id: string) =>
      (await town().sql.query<Record<string, unknown>>('select * from identity_checks where id = $1', [id])).rows[0],
  }
}
