import type { Endpoint } from 'payload'
import { z } from 'zod'
import { EraseOwn, eraseOwnAccount } from '../../src/commands/privacy/ask-erasure'
import { exportOwn } from '../../src/commands/privacy/start-person-export'
import { linkPersonExport, takePersonExport } from '../../src/commands/privacy/take-person-export'
import { anyone, only, signedIn } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { principalOf } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findPersonExports } from '../../src/queries/privacy/person-exports'
import { AskedErasure, AskedExport, ExportLink, PersonExportAnswer } from './answers'

/** A person's own data: taken along, and erased (`api.md`). A guest is known by the telephone that his token has proved. */
export const ownDataEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/data-export',
    summary: 'Ask for a copy of everything that is held of oneself',
    answer: AskedExport,
    access: anyone,
    status: 202,
    handle: ({ call }) => exportOwn(call, {}),
  }),
  route({
    method: 'get',
    path: '/data-export',
    summary: 'List one’s own exports and how far they are',
    answer: all(PersonExportAnswer),
    access: signedIn,
    handle: async ({ call }) => ({ docs: await findPersonExports(call.app.db, call.actor.userId ?? '') }),
  }),
  route({
    method: 'post',
    path: '/data-export/:id/link',
    summary: 'Get a link to a finished export, for oneself and an hour',
    answer: ExportLink,
    access: anyone,
    keyless: true,
    params: IdParam,
    handle: ({ call, params }) => linkPersonExport(call, { exportId: params.id }),
  }),
  route({
    method: 'get',
    path: '/data-export/:id/file',
    summary: 'Download an export by its link, as the one whom it was given to',
    answer: z.unknown(),
    media: 'application/zip',
    access: anyone,
    params: IdParam,
    query: z.object({ link: z.string().max(2000) }),
    async handle({ call, params, query }) {
      const bytes = await takePersonExport(call, { exportId: params.id, link: query.link })
      return new Response(bytes, {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="data-${params.id}.zip"`,
          'Cache-Control': 'private, no-store',
          'Referrer-Policy': 'no-referrer',
        },
      })
    },
  }),
  route({
    method: 'delete',
    path: '/account',
    summary: 'Erase one’s own account: the password again, or a sign-in of the last ten minutes',
    answer: AskedErasure,
    // Staff of the platform is erased by an administrator.
    access: only('guest', 'customer', 'owner', 'staff', 'driver'),
    keyless: true,
    status: 202,
    example: { password: 'a long sentence to remember' },
    body: EraseOwn,
    handle: ({ call, body, req }) => eraseOwnAccount(call, body, principalOf(req.user)?.sessionId ?? null),
  }),
]
