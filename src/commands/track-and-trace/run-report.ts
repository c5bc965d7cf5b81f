import { isSendingSettled } from '../../domain/track-and-trace/report'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { TrackAndTrace } from '../../ports/track-and-trace'
import type { Call } from '../context'
import { beginReport } from './begin-report'
import type { Dispatch } from './read-dispatch'
import { type ReportFinding, recordReport } from './record-report'
import type { Report } from './report'

/** Further back than the call itself: clocks differ. */
const AROUND_MS = 10 * 60_000

interface Sending {
  readonly report: Report
  /** Of the delivery that it is about; null for the one that makes it. */
  readonly reference: string | null
  readonly dispatch: Dispatch
}

/** Intent → call → outcome of one report, from wherever it stands (foundations §1). Safe to run at any time and by several at once. */
export async function runReport(call: Call, reportId: string): Promise<void> {
  const begun = await beginReport(call, { reportId })
  if (begun.step === 'rest') return
  const { report } = begun
  const { trackAndTrace, clock } = call.app
  const finding: ReportFinding = !trackAndTrace
    ? { found: begun.step === 'call' ? 'later' : 'unknown', why: 'nobody is set up to be told' }
    : begun.step === 'call'
      ? await send(trackAndTrace, begun)
      : await askAbout(trackAndTrace, begun, clock.real())
  // What an earlier call told may be there, whatever is known of this one; of a change nobody can say by asking.
  const untold =
    begun.step === 'call' && report.goods === null && (finding.found === 'later' || finding.found === 'refused')
  await recordReport(call, { reportId, orderId: report.orderId, calls: report.calls, untold, finding })
}

async function send(provider: TrackAndTrace, sending: Sending): Promise<ReportFinding> {
  const { report, reference, dispatch } = sending
  const { facility, delivery, end } = dispatch
  if (report.kind === 'delivery') {
    const told = await provider.open(facility, delivery)
    if (told.outcome !== 'accepted') return findingOf(told)
    return confirmed(provider, sending, told.value.reference)
  }
  if (!reference) throw new Error(`${report.id} is about no delivery`)
  switch (report.kind) {
    case 'amendment':
      return findingOf(await provider.amend(facility, reference, delivery), reference)
    case 'completion':
    case 'return':
      return findingOf(await provider.complete(facility, reference, end), reference)
    case 'void':
      return findingOf(await provider.cancel(facility, reference), reference)
  }
}

/** That its number could not be read takes nothing from a delivery that was taken. */
async function confirmed(provider: TrackAndTrace, { dispatch }: Sending, reference: string): Promise<ReportFinding> {
  const read = await unlessSilent(() => provider.read(dispatch.facility, reference))
  return { found: 'confirmed', reference, number: ('told' in read && read.told?.number) || null }
}

function findingOf(told: CallOutcome<object>, reference: string | null = null): ReportFinding {
  switch (told.outcome) {
    case 'accepted':
      return { found: 'confirmed', reference, number: null }
    case 'refused':
      return { found: 'refused', code: told.code, message: told.message }
    default:
      return { found: told.outcome, why: told.why }
  }
}

/** The provider’s own record tells what became of a call; only what it surely does not have is sent again. */
async function askAbout(
  provider: TrackAndTrace,
  { report, reference, dispatch }: Sending,
  at: Date,
): Promise<ReportFinding> {
  const { facility, delivery } = dispatch
  const calledAt = report.calledAt ?? at
  const again: ReportFinding = isSendingSettled(calledAt, at)
    ? { found: 'later', why: 'the provider never got it' }
    : { found: 'unknown', why: 'the provider does not know it yet' }
  const window = { from: new Date(calledAt.getTime() - AROUND_MS), to: new Date(at.getTime() + AROUND_MS) }
  const read = await unlessSilent(() =>
    reference ? provider.read(facility, reference) : provider.find(facility, delivery.operationId, window),
  )
  if ('why' in read) return { found: 'unknown', why: read.why }
  const { told } = read
  if (!told) return again
  const done = { found: 'confirmed', reference: told.reference, number: told.number } as const
  switch (report.kind) {
    case 'delivery':
      return done
    case 'completion':
    case 'return':
      return told.state === 'completed' ? done : again
    case 'void':
      return told.state === 'voided' ? done : again
    case 'amendment':
      // What it says of the driver is not told apart; to say it twice does no harm.
      return again
  }
}

async function unlessSilent<T>(ask: () => Promise<T>): Promise<{ told: T } | { why: string }> {
  try {
    return { told: await ask() }
  } catch (error) {
    if (error instanceof ProviderError) return { why: error.message }
    throw error
  }
}
