import { z } from 'zod'
import type { JobMap } from '../../events/job-map'
import { command } from '../command'
import type { Call } from '../context'

const noteForgotten = command(
  'background_check.note_forgotten',
  z.object({ checkId: z.uuid(), provider: z.string() }),
  async (ctx, { checkId, provider }) => {
    const subject = { kind: 'background-check', id: checkId }
    ctx.record({ kind: 'privacy', name: 'erasure.provider_forgot', outcome: 'done', subject, facts: { provider } })
    return {}
  },
  { audit: false, keyed: false },
)

/**
 * Asks the provider of a check to remove what it knows of its candidate; that it did stands in the log. Of an order whose answer was lost the
 * candidate is looked for first.
 * @throws Error where it did not, or nobody knows
 */
export async function forgetCandidate(call: Call, { checkId, candidate }: JobMap['forget-candidate']): Promise<void> {
  const { backgroundChecks: provider } = call.app
  if (!provider) throw new Error(`nobody is set up who could forget the candidate of ${checkId}`)
  const known = candidate ?? (await provider.find(checkId))?.candidate
  if (known) {
    const told = await provider.forget(known)
    if (told.outcome === 'refused') throw new Error(`the provider keeps the candidate of ${checkId}: ${told.code}`)
    if (told.outcome !== 'accepted')
      throw new Error(`nobody knows whether the candidate of ${checkId} is forgotten: ${told.why}`)
  }
  await noteForgotten(call, { checkId, provider: provider.name })
}
