import { isCallSettled } from '../../domain/drivers/background-check'
import type { BackgroundChecks, CheckAsk } from '../../ports/background-checks'
import { ProviderError } from '../../ports/call-outcome'
import type { Call } from '../context'
import { beginCheck } from './begin-check'
import type { Check } from './check'
import { type CheckFinding, recordCheck } from './record-check'

/** Intent → call → outcome of one check, from wherever it stands (foundations §1). Safe to run at any time and by several at once. */
export async function runCheck(call: Call, checkId: string): Promise<void> {
  const begun = await beginCheck(call, { checkId })
  if (begun.step === 'rest') return
  const { check } = begun
  const { backgroundChecks, clock } = call.app
  const finding = !backgroundChecks
    ? notSetUp(begun.step)
    : begun.step === 'call'
      ? await order(backgroundChecks, begun.ask)
      : await askAbout(backgroundChecks, check, clock.real())
  await recordCheck(call, { checkId, driverId: check.driverId, calls: check.calls, finding })
}

const notSetUp = (step: 'call' | 'ask'): CheckFinding => ({
  found: step === 'call' ? 'later' : 'no_answer',
  why: 'nobody is set up to check',
})

async function order(provider: BackgroundChecks, ask: CheckAsk): Promise<CheckFinding> {
  const told = await provider.order(ask)
  switch (told.outcome) {
    case 'accepted':
      return { found: 'record', record: told.value }
    case 'refused':
      return { found: 'refused', code: told.code, message: told.message }
    default:
      return { found: told.outcome, why: told.why }
  }
}

/** The provider’s own record tells what became of an order; only what it surely does not have is ordered again. */
async function askAbout(
  provider: BackgroundChecks,
  { id, candidate, calledAt }: Check,
  at: Date,
): Promise<CheckFinding> {
  try {
    const record = candidate ? await provider.read(candidate) : await provider.find(id)
    if (record) return { found: 'record', record }
    if (candidate) return { found: 'no_answer', why: 'the provider does not know it' }
    return !calledAt || isCallSettled(calledAt, at)
      ? { found: 'later', why: 'the provider never got it' }
      : { found: 'unknown', why: 'the provider does not know it yet' }
  } catch (error) {
    if (error instanceof ProviderError) return { found: 'no_answer', why: error.message }
    throw error
  }
}
