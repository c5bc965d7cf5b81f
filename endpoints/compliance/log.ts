import type { Endpoint } from 'payload'
import { z } from 'zod'
import { LogFilterInput } from '../../src/commands/compliance-log/log-filter'
import { readEntry } from '../../src/commands/compliance-log/read-entry'
import { readLog } from '../../src/commands/compliance-log/read-log'
import { startExport } from '../../src/commands/compliance-log/start-export'
import { takeExport } from '../../src/commands/compliance-log/take-export'
import { WaybillError } from '../../src/domain/errors'
import { anyone, only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findCheckpoints } from '../../src/queries/checkpoints'
import { findLogExports } from '../../src/queries/log-exports'
import { CheckpointsAnswer, LogEntryAnswer, LogExportAnswer, LogPage } from './log-answers'

const inspectors = only('compliance', 'admin')

/** The compliance log, its exports, and what outsiders keep of it (CMP-1). Whoever reads or takes away stands in the log. */
export const logEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/compliance/log',
    operation: 'readComplianceLog',
    summary: 'Read the compliance log, the newest first, each entry with whether it is what was sealed',
    answer: LogPage,
    access: inspectors,
    query: LogFilterInput.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      page: z.coerce.number().int().min(1).max(200).default(1),
    }),
    handle: ({ call, query }) => readLog(call, query),
  }),
  route({
    method: 'get',
    path: '/compliance/log/:id',
    operation: 'readComplianceLogEntry',
    summary: 'Read an entry of the compliance log, with its personal values while they can be read',
    answer: LogEntryAnswer,
    access: inspectors,
    params: IdParam,
    handle: ({ call, params }) => readEntry(call, params),
  }),
  route({
    method: 'get',
    path: '/compliance/exports',
    summary: 'List the latest exports of the compliance log',
    answer: z.object({ docs: z.array(LogExportAnswer) }),
    access: inspectors,
    handle: async ({ call }) => ({ docs: await findLogExports(call.app.db) }),
  }),
  route({
    method: 'post',
    path: '/compliance/exports',
    summary: 'Start an export of the compliance log: CSV, JSONL, proofs and a summary',
    answer: z.object({ id: z.uuid(), state: z.literal('waiting') }),
    access: inspectors,
    body: z.object({ filters: LogFilterInput.default({}), format: z.literal('zip').default('zip') }),
    example: { filters: { kind: 'decision', outcome: 'refused' } },
    status: 202,
    handle: ({ call, body: { filters } }) => startExport(call, { filters }),
  }),
  route({
    method: 'get',
    path: '/compliance/exports/:id',
    summary: 'Read how far an export is',
    answer: LogExportAnswer,
    access: inspectors,
    params: IdParam,
    async handle({ call, params }) {
      const [found] = await findLogExports(call.app.db, params.id)
      if (!found) throw new WaybillError('not_found')
      return found
    },
  }),
  route({
    method: 'get',
    path: '/compliance/exports/:id/download',
    summary: 'Download a finished export; waybill-verify checks it',
    answer: z.unknown(),
    media: 'application/zip',
    access: inspectors,
    params: IdParam,
    async handle({ call, params }) {
      const file = await call.app.storage.open(await takeExport(call, { exportId: params.id }))
      if (!file) throw new WaybillError('not_found')
      return new Response(file.body, {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Length': String(file.bytes),
          'Content-Disposition': `attachment; filename="compliance-log-${params.id}.zip"`,
          'Cache-Control': 'private, no-store',
        },
      })
    },
  }),
  route({
    method: 'get',
    path: '/compliance/checkpoints',
    summary: 'Read sealed batches of the compliance log, to keep them outside; public',
    answer: CheckpointsAnswer,
    access: anyone,
    query: z.object({
      from: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    async handle({ call, query }) {
      const docs = await findCheckpoints(call.app.db, query)
      const keys = docs.map(({ head }) => (JSON.parse(head) as { key: string }).key)
      return { keys: [...new Set([call.app.logSeals.publicKey, ...keys])], docs }
    },
  }),
]
