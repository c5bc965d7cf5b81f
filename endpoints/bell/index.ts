import type { Endpoint } from 'payload'
import { Seen, seeBell } from '../../src/commands/bell/see-bell'
import { PANEL_ROLES } from '../../src/domain/identity/roles'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findBell } from '../../src/queries/bell/find-bell'

const panel = only(...PANEL_ROLES)

/** The bell of the panel: what needs this person now, and until when they have seen it. */
export const bellEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/bell',
    access: panel,
    handle: ({ call }) => findBell(call.app.db, call.actor, call.app.clock),
  }),
  route({
    method: 'post',
    path: '/bell/seen',
    access: panel,
    body: Seen,
    handle: ({ call, body }) => seeBell(call, body),
  }),
]
