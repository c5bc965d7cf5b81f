import type { CheckStatus } from '../../domain/drivers/background-check'
import type { CommandContext } from '../context'
import type { Driver } from '../drivers/driver'

const OUTCOMES: Readonly<Partial<Record<CheckStatus, 'passed' | 'pending'>>> = { clear: 'passed', consider: 'pending' }

/** A background check has a result or came to nothing: told to whoever listens, and to the compliance log. */
export function reportCheck(
  ctx: CommandContext,
  { id: driverId, marketId }: Driver,
  { checkId, status }: { checkId: string; status: CheckStatus },
): void {
  ctx.record({
    kind: 'driver',
    name: 'driver.check_reported',
    outcome: OUTCOMES[status] ?? 'failed',
    code: status,
    subject: { kind: 'driver', id: driverId },
    market: marketId,
    facts: { checkId },
  })
  ctx.emit('driver.check_reported', { driverId, marketId, checkId, status })
}
