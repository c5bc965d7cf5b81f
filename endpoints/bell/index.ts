import type { Endpoint } from 'payload'
import { z } from 'zod'
import { Seen, seeBell } from '../../src/commands/bell/see-bell'
import { PANEL_ROLES } from '../../src/domain/identity/roles'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findBell } from '../../src/queries/bell/find-bell'
import { Bell } from './answers'

const panel = only(...PANEL_ROLES)

/** The bell of the panel: what needs this person now, and until when they have seen it. */
export const bellEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/bell',
    summary: 'Tell what needs this person now',
    answer: Bell,
    access: panel,
    handle: ({ call }) => findBell(call.app.db, call.actor, call),
  }),
  route({
    method: 'post',
    path: '/bell/seen',
    summary: 'Keep until when the bell was seen',
    answer: z.object({}),
    keyless: true,
    example: { at: '2026-11-21T10:00:00Z', reallyAt: '2026-11-21T10:00:00Z' },
    access: panel,
    body: Seen,
    handle: ({ call, body }) => seeBell(call, body),
  }),
]
