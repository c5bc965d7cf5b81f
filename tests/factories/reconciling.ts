import { expect } from 'vitest'
import { awaitUntil } from '../setup/await-until'
import type { Town } from './town'

export interface ReconciledLine {
  id: string
  kind: string
  status: string
  direction: string
  reference: string | null
  attemptId: string | null
  ours: number | null
  theirs: number | null
  theirFee: number | null
  expectedFee: number | null
  suspense: number
  actions: string[]
}

export interface Reconciled {
  days: {
    provider: string
    day: string
    status: string
    matched: number
    open: number
    totals: { ours: number; theirs: number }[]
  }[]
  lines: ReconciledLine[]
}

/** Compares this day (UTC) of a provider with ours, and tells what came of it. */
export async function compareToday({ api, people }: Town, provider: string): Promise<Reconciled> {
  const { token } = people.admin
  const day = new Date().toISOString().slice(0, 10)
  const span = { provider, from: day, to: day }
  expect((await api.post('/api/reconciliation/run', { token, body: span })).status).toBe(202)
  return awaitUntil(
    async () => {
      const { body } = await api.get<Reconciled>(`/api/reconciliation?${new URLSearchParams(span)}`, { token })
      return body.days[0]?.status === 'done' ? body : null
    },
    { timeout: 20_000 },
  )
}

/** Says what a difference is. */
export const solveLine = ({ api, people }: Town, id: string | undefined, body: object) =>
  api.post(`/api/reconciliation-lines/${id}/solve`, { token: people.admin.token, body })

/** What stands on all accounts of a purpose together, debit above zero, minor units. */
export async function standing({ sql }: Town, purpose: string): Promise<number> {
  const { rows } = await sql.query<{ sum: string | null }>(
    'select sum(p.amount) from postings p join ledger_accounts a on a.id = p.account_id where a.purpose::text = $1',
    [purpose],
  )
  return Number(rows[0]?.sum ?? 0)
}
