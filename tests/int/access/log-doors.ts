import { sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { boundApp } from '../../../src/commands/app'
import { exportKey } from '../../../src/commands/compliance-log/take-export'
import type { Town } from '../../factories/town'
import { type Door, fixed } from './door'

const INSPECTORS = ['compliance', 'admin'] as const

/** An export that is ready, with a file. */
async function readyExport(): Promise<string> {
  const id = uuid()
  await boundApp().storage.put(exportKey(id), new TextEncoder().encode('PK'))
  await boundApp().db.rows(sql`
    insert into compliance_exports (id, filter, locale, state, bytes, asked_by, created_at, ready_at)
    values (${id}, '{}', 'en', 'ready', 2, 'system', now(), now())`)
  return id
}

async function anEntry({ sql: db }: Town): Promise<string> {
  const { rows } = await db.query<{ id: string }>('select id from compliance_log limit 1')
  return rows[0]?.id ?? ''
}

/** The compliance log: for inspectors. What outsiders keep of it is public. */
export const LOG_DOORS: Record<string, Door> = {
  'get /api/compliance/log': { roles: INSPECTORS },
  'get /api/compliance/log/:id': {
    roles: INSPECTORS,
    own: async (town) => ({ path: `/api/compliance/log/${await anEntry(town)}` }),
  },
  'get /api/compliance/exports': { roles: INSPECTORS },
  'post /api/compliance/exports': { roles: INSPECTORS, own: fixed('/api/compliance/exports', {}) },
  'get /api/compliance/exports/:id': {
    roles: INSPECTORS,
    own: async () => ({ path: `/api/compliance/exports/${await readyExport()}` }),
  },
  'get /api/compliance/exports/:id/download': {
    roles: INSPECTORS,
    own: async () => ({ path: `/api/compliance/exports/${await readyExport()}/download` }),
  },
  'get /api/compliance/checkpoints': {
    roles: ['guest', 'customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'],
  },
}
