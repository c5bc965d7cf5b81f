import { ProviderError } from '../../ports/call-outcome'
import type { Identity } from '../../ports/identity'
import { type Call, systemCall } from '../context'
import { beginCall } from './begin-call'
import type { Check } from './check'
import { recordFinding } from './record-finding'
import { recordMade } from './record-made'

/**
 * Intent → call → outcome of one check, from wherever it stands (foundations §1): the same for an endpoint that waits, a webhook and the sweep.
 * Safe to run at any time and by several at once. What a provider may have made without our hearing of it is asked for again under the same key.
 */
export async function runCheck({ app, requestId, locale }: Call, checkId: string): Promise<void> {
  // What a provider says is not the person’s to decide, whoever waits for it.
  const call: Call = { ...systemCall(app, requestId), locale }
  const begun = await beginCall(call, { checkId })
  if (begun.step === 'rest') return
  const { check } = begun
  const provider = call.app.identity.find(({ name }) => name === check.provider)
  if (begun.step === 'make') await makeCheck(call, check, provider)
  else if (provider) await askCheck(call, check, provider)
}

async function makeCheck(call: Call, check: Check, provider: Identity | undefined): Promise<void> {
  const { id: operationId, type } = check
  const returnUrl = `${call.app.publicUrl}/verified`
  const told = provider
    ? await provider.createCheck({ operationId, type, returnUrl, locale: call.locale })
    : ({ outcome: 'later', why: `${check.provider} is not set up` } as const)
  await recordMade(call, { checkId: check.id, calls: check.calls, told })
}

async function askCheck(call: Call, { id, reference }: Check, provider: Identity): Promise<void> {
  if (!reference) return
  try {
    await recordFinding(call, { checkId: id, found: await provider.getCheck(reference) })
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    await recordFinding(call, { checkId: id, found: error.message })
  }
}
