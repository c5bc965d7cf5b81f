import { randomUUID } from 'node:crypto'
import type { Town } from '../../factories/town'
import { type Door, fixed } from './door'

/** An open difference that is a fee nobody agreed. */
async function openLine({ sql, marketId }: Town): Promise<string> {
  const [run, line] = [randomUUID(), randomUUID()]
  const { rows } = await sql.query<{ id: string }>(
    `insert into reconciliations (id, provider, day, status) values ($1, 'campay', '2026-11-20', 'done')
     on conflict (provider, day) do update set matched = 0 returning id`,
    [run],
  )
  await sql.query(
    `insert into reconciliation_lines (id, reconciliation_id, provider, day, key, kind, status, market_id, currency, direction, actions)
     values ($1, $2, 'campay', '2026-11-20', $4, 'fee_unexpected', 'open', $3, 'XAF', 'in', '["accept_fee"]')`,
    [line, rows[0]?.id, marketId, line],
  )
  return line
}

/** Who keeps the books reads them; who answers for them says what a difference is. */
export const RECONCILIATION_DOORS: Record<string, Door> = {
  'get /api/reconciliation': { roles: ['compliance', 'admin'] },
  'get /api/reconciliation/lines.csv': { roles: ['compliance', 'admin'] },
  'post /api/reconciliation/run': {
    roles: ['admin'],
    own: fixed('/api/reconciliation/run', { from: '2026-11-20', to: '2026-11-20' }),
  },
  'post /api/reconciliation-lines/:id/solve': {
    roles: ['admin'],
    own: async (town) => ({
      path: `/api/reconciliation-lines/${await openLine(town)}/solve`,
      options: { body: { action: 'accept_fee', reason: 'A new price of the provider' } },
    }),
  },
}
