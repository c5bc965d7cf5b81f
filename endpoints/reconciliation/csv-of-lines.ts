import { stringify } from 'csv-stringify/sync'
import { CURRENCIES } from '../../src/domain/money/currencies'
import type { ReconciledLine } from '../../src/queries/reconciliation/find-reconciliation'

/** Differences as a spreadsheet reads them, a row each. */
export function csvOfLines(lines: readonly ReconciledLine[], { from, to }: { from: string; to: string }): Response {
  const rows = lines.map((line) => {
    const { exponent } = CURRENCIES[line.currency]
    const money = (amount: number | null) => (amount === null ? '' : (amount / 10 ** exponent).toFixed(exponent))
    return {
      provider: line.provider,
      day: line.day,
      kind: line.kind,
      status: line.status,
      market: line.market,
      direction: line.direction,
      reference: line.reference,
      order: line.orderNumber,
      currency: line.currency,
      ours: money(line.ours),
      theirs: money(line.theirs),
      our_fee: money(line.ourFee),
      their_fee: money(line.theirFee),
      expected_fee: money(line.expectedFee),
      suspense: money(line.suspense),
      suggested: line.actions[0],
      action: line.action,
      reason: line.reason,
      solved_by: line.solvedBy,
      solved_at: line.solvedAt?.toISOString(),
    }
  })
  const csv = stringify(rows, {
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    columns: COLUMNS,
  })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="reconciliation-${from}-${to}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

const COLUMNS = [
  'provider',
  'day',
  'kind',
  'status',
  'market',
  'direction',
  'reference',
  'order',
  'currency',
  'ours',
  'theirs',
  'our_fee',
  'their_fee',
  'expected_fee',
  'suspense',
  'suggested',
  'action',
  'reason',
  'solved_by',
  'solved_at',
]
