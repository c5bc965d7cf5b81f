import type { z } from 'zod'
import type { PayoutRun } from '../../src/queries/payouts/runs'
import type { PayoutRunAnswer } from './answers'

/** A run as clients read it. */
export function tellRun({ counts, currency, amount, startedAt, ...run }: PayoutRun): z.input<typeof PayoutRunAnswer> {
  const { paid = 0, failed = 0 } = counts
  const payouts = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    ...run,
    startedAt: startedAt.toISOString(),
    amount: { amount, currency },
    payouts,
    paid,
    failed,
    running: payouts - paid - failed,
  }
}
